package dev.courant.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start, and where its traces go.
 *
 * @param name for people, and for the files: {@code logs/NAME.log} and {@code NAME.pid} in the folder
 * @param arguments the program and its arguments
 * @param environment added to this process's own
 * @param folder the child's working directory; one running child per folder and name
 */
public record ChildCommand(String name, List<String> arguments, Map<String, String> environment, Path folder) {
    public ChildCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        folder = folder.toAbsolutePath();
        if (name.isBlank() || arguments.isEmpty()) {
            throw new IllegalArgumentException("a child needs a name and a program");
        }
    }

    /** Standard output and error of the child; the log of the run before is kept as {@code NAME.previous.log}. */
    public Path logFile() {
        return folder.resolve("logs").resolve(name + ".log");
    }

    Path previousLogFile() {
        return folder.resolve("logs").resolve(name + ".previous.log");
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }
}
