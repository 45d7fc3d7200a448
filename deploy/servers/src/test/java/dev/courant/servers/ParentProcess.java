package dev.courant.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A JVM of its own that has a child, for tests that end the parent. */
public final class ParentProcess {
    private ParentProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ChildProcess child = ChildProcess.start(
                new ChildCommand("sleeper", List.of("sleep", "600"), Map.of(), Path.of(arguments[0])));
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}
