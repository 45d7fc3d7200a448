package dev.courant.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.events.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceRegistryTest {
    private static final Source A = source("a", "A");
    private static final Source B = source("b", "B");

    private final SourceRegistry registry = new SourceRegistry();
    private final List<String> told = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();
    private final SourceStore store = new SourceStore() {
        @Override
        public void put(Collection<Source> sources) {
            sources.forEach(source -> stored.add("put " + source.id()));
        }

        @Override
        public void remove(String id) {
            stored.add("remove " + id);
        }
    };

    private static Source source(String id, String name) {
        return new Source(
                id,
                name,
                "https://" + id + ".example/",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Source.DEFAULT_DELAY);
    }

    private void changed(@Nullable Source before, @Nullable Source after) {
        told.add((before == null ? "-" : before.name()) + " > " + (after == null ? "-" : after.name()));
    }

    @Test
    void tellsWhatIsKnownAndThenWhatChanges() {
        registry.set("a", A);
        registry.listen(this::changed);
        registry.tell();
        registry.set("b", B);
        registry.set("a", source("a", "A2"));
        registry.set("b", null);
        registry.tell();
        registry.tell();

        assertThat(told).containsExactly("- > A", "A > A2");
        assertThat(registry.all()).extracting(Source::name).containsExactly("A2");
    }

    @Test
    void whatAListenerDidNotTakeItIsToldAgain() {
        registry.set("a", A);
        registry.listen((before, after) -> {
            throw new IllegalStateException("Kafka is away");
        });
        assertThatThrownBy(registry::tell).isInstanceOf(IllegalStateException.class);
        registry.set("a", source("a", "A2"));
        registry.listen(this::changed);
        registry.tell();

        assertThat(told).containsExactly("- > A2");
    }

    @Test
    void aFileAddsChangesAndRemovesWhatCameFromAFileAndNothingElse() {
        registry.set("kept", source("kept", "K").definedBy(Source.Origin.API));
        registry.set("gone", source("gone", "G").definedBy(Source.Origin.FILE));
        registry.set("a", A.definedBy(Source.Origin.FILE));
        registry.set("b", source("b", "old").definedBy(Source.Origin.FILE));

        registry.merge(List.of(A, B, source("c", "C")), store);

        assertThat(stored).containsExactly("put b", "put c", "remove gone");
        assertThat(registry.all()).extracting(Source::id).containsExactly("a", "b", "c", "kept");
        registry.merge(List.of(A, B, source("c", "C")), store);
        assertThat(stored).hasSize(3);
    }

    @Test
    void aSourceThatRestsGoesOnRestingWhateverTheFileSays() {
        Instant since = Instant.parse("2026-03-04T05:06:07Z");
        registry.set("a", A.definedBy(Source.Origin.FILE).pausedSince(since));

        registry.merge(List.of(A), store);

        assertThat(stored).isEmpty();
        assertThat(registry.isAtWork("a")).isFalse();
    }

    @Test
    void whatIsNotThereYetMayStillCome() {
        assertThat(registry.isAtWork("a")).isTrue();
        registry.complete();
        assertThat(registry.isAtWork("a")).isFalse();
    }
}
