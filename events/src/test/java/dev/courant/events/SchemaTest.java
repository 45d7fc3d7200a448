package dev.courant.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that subscribers read say the same as the codecs do. */
class SchemaTest {
    private static final JsonMapper JSON = new JsonMapper();

    record Described(String schema, Class<? extends Record> type, Map<String, String> headers, byte[] json) {}

    private static List<Described> events() {
        EventRecord article = ArticleEventCodec.encode(Samples.article());
        EventRecord removal = ArticleEventCodec.encode(Samples.removal());
        EventRecord rejection = RejectionCodec.encode(Samples.rejection());
        EventRecord source = SourceCodec.encode(Samples.source(), Instant.EPOCH);
        return List.of(
                new Described("article", Article.class, article.headers(), article.value()),
                new Described("removal", Removal.class, removal.headers(), removal.value()),
                new Described("rejection", Rejection.class, rejection.headers(), rejection.value()),
                new Described("source", Source.class, source.headers(), source.value()));
    }

    @TestFactory
    Stream<DynamicTest> whatTheCodecsWriteIsValid() {
        return events().stream()
                .map(event -> DynamicTest.dynamicTest(
                        event.schema(),
                        () -> assertThat(errors(event.schema(), event.json())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfTheRecordIsDescribedAndNoOther() {
        return events().stream()
                .map(event -> DynamicTest.dynamicTest(event.schema(), () -> {
                    String[] components = Arrays.stream(event.type().getRecordComponents())
                            .map(component -> component.getName())
                            .toArray(String[]::new);
                    assertThat(section(event.schema(), "properties")).containsOnlyKeys(components);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheSchemaRequiresTheCodecRequiresByName() {
        return events().stream()
                .filter(event -> !event.schema().equals("source"))
                .flatMap(event -> required(event.schema()).stream()
                        .map(field -> DynamicTest.dynamicTest(event.schema() + "." + field, () -> {
                            byte[] without = without(event.json(), field);
                            assertThat(errors(event.schema(), without)).isNotEmpty();
                            InvalidEventException e =
                                    catchThrowableOfType(InvalidEventException.class, () -> decode(event, without));
                            assertThat(e.field()).isEqualTo(field);
                        })));
    }

    @Test
    void pageHeadersAreValidAndAllDescribed() {
        EventRecord page = PageCodec.encode(Samples.page());

        assertThat(errors("page-headers", JSON.writeValueAsBytes(page.headers())))
                .isEmpty();
        assertThat(section("page-headers", "properties"))
                .containsOnlyKeys(page.headers().keySet());
    }

    @Test
    void deadLetterHeadersAreValidAndAllDescribed() {
        Map<String, String> headers = new DeadLetter(
                        DeadLetter.Reason.INVALID_EVENT, "x", "parser-service", "news.pages", 3, 42, Instant.EPOCH)
                .headers();

        assertThat(errors("dead-letter-headers", JSON.writeValueAsBytes(headers)))
                .isEmpty();
        assertThat(section("dead-letter-headers", "properties")).containsOnlyKeys(headers.keySet());
    }

    @Test
    void anArticleWithABadFieldIsInvalid() {
        Map<String, Object> article = new HashMap<>(EventJson.tree(ArticleEventCodec.json(Samples.article())));
        article.put("kind", "poem");

        assertThat(errors("article", JSON.writeValueAsBytes(article))).hasSize(1);
    }

    private static Object decode(Described event, byte[] json) {
        return switch (event.schema()) {
            case "rejection" -> RejectionCodec.decode(event.headers(), json);
            default -> ArticleEventCodec.decode(event.headers(), json);
        };
    }

    private static byte[] without(byte[] json, String field) {
        Map<String, Object> tree = new HashMap<>(EventJson.tree(json));
        tree.remove(field);
        return JSON.writeValueAsBytes(tree);
    }

    private static List<String> errors(String schema, byte[] json) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(schema), InputFormat.JSON);
        return compiled
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(String schema, String name) {
        return (Map<String, Object>)
                Objects.requireNonNull(JSON.readValue(text(schema), Map.class).get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<String> required(String schema) {
        return (List<String>)
                Objects.requireNonNull(JSON.readValue(text(schema), Map.class).get("required"));
    }

    private static String text(String schema) {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/schemas/" + schema + ".schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
