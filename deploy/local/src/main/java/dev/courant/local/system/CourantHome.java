package dev.courant.local.system;

import dev.courant.local.console.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that Courant was cloned into, and what lies where in it.
 *
 * @param root absolute
 * @param state where everything is that is made at run time; git ignores it
 */
public record CourantHome(Path root, Path state) {
    /**
     * The home that the {@code courant} script names ({@code courant.home}), else the folder that this was started in. What
     * is made at run time goes to its folder {@code .courant}, unless {@code courant.state} names another: a system test
     * must not be taken for the user's running system.
     */
    public static CourantHome find() {
        Path root = Path.of(System.getProperty("courant.home", "."))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(root.resolve("crawler-service"))) {
            throw new UserError(root + " is not Courant's folder; start the `courant` script that lies in it.");
        }
        String state = System.getProperty("courant.state");
        return new CourantHome(
                root, state == null ? root.resolve(".courant") : Path.of(state).toAbsolutePath());
    }

    /** Where a running system is written down. */
    public RunFile runFile() {
        return new RunFile(state.resolve("run.json"));
    }

    /** Fails before anything is started, rather than half a minute later, if a service is not built. */
    public void requireBuilt() {
        for (CourantService service : CourantService.values()) {
            jarOf(service);
        }
    }

    /**
     * What {@code mvn package} makes of a service.
     *
     * @throws UserError if it is not there
     */
    public Path jarOf(CourantService service) {
        String name = service.moduleName();
        Path jar = root.resolve(name).resolve("target").resolve(name + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new UserError(jar + " is missing; `./courant` builds it, so start that, not the jar.");
        }
        return jar;
    }
}
