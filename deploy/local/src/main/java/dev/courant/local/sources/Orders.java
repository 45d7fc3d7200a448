package dev.courant.local.sources;

import dev.courant.local.console.UserError;
import java.io.PrintWriter;
import java.util.List;

/** One order for several things: what fails for one is said, and does not stop the others. */
final class Orders {
    private Orders() {}

    /** What is done to one thing; a {@link UserError} is a failure of that one. */
    interface Order {
        void carryOut(String target) throws InterruptedException;
    }

    /** The exit code: 1 if any failed. */
    static int carryOut(List<String> targets, Order order, PrintWriter err) throws InterruptedException {
        int code = 0;
        for (String target : targets) {
            try {
                order.carryOut(target);
            } catch (UserError e) {
                err.println("courant: " + e.getMessage());
                code = 1;
            }
        }
        return code;
    }
}
