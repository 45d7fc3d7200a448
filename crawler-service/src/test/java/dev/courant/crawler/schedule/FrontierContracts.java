package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** All that a frontier promises, whatever its tables are. */
public abstract class FrontierContracts {
    /** Tables without a row. */
    protected abstract Tables tables();

    private Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
        return new InMemoryFrontier(tables(), policy, listener, clock);
    }

    @Nested
    class Leases extends FrontierContract {
        Leases() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Retries extends RetryContract {
        Retries() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Away extends OutageContract {
        Away() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Moved extends MovesContract {
        Moved() {
            super(FrontierContracts.this::create);
        }

        @Override
        String url(String name) {
            return "https://a.example.com/" + name;
        }
    }

    @Nested
    class MovedToOtherHosts extends MovesContract {
        MovedToOtherHosts() {
            super(FrontierContracts.this::create);
        }

        @Override
        String url(String name) {
            return "https://" + name + ".example/";
        }
    }

    @Nested
    class Shared extends SharingContract {
        Shared() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Read extends ReadingContract {
        Read() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Withdrawn extends WithdrawalContract {
        Withdrawn() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Visited extends RevisitContract {
        Visited() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Called extends EarlyVisitContract {
        Called() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Known extends KnowledgeContract {
        Known() {
            super(FrontierContracts.this::create);
        }
    }

    @Nested
    class Remembered extends MemoryContract {
        Remembered() {
            super(tables());
        }
    }

    @Nested
    class Whole extends WholenessContract {
        Whole() {
            super(tables());
        }
    }
}
