package dev.courant.local.console;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Prints one line and then nothing, until nobody reads it any more. */
final class PrinterUntilClosed {
    private PrinterUntilClosed() {}

    public static void main(String[] arguments) {
        Console console = Console.system();
        console.line("printing");
        while (!console.isBroken()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
