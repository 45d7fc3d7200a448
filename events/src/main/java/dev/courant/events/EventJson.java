package dev.courant.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Events to JSON and back: one mapper, whose settings are part of the contract. */
final class EventJson {
    private static final JsonMapper MAPPER = mapper();

    /** Room for most articles. */
    private static final int INITIAL_BYTES = 16_384;

    private EventJson() {}

    static byte[] write(Object event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** The same as {@link #write(Object)}, faster. */
    static byte[] write(Article article) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(INITIAL_BYTES);
        try (JsonGenerator out = MAPPER.createGenerator(json)) {
            ArticleJson.write(article, out);
        }
        return json.toByteArray();
    }

    /** Reads one event, or says which field is wrong and how. */
    static <T> T read(byte @Nullable [] json, Class<T> type) {
        try {
            T event = MAPPER.readValue(Require.present("value", json), type);
            return Require.present("value", event);
        } catch (DatabindException e) {
            throw invalid(e);
        } catch (JacksonException e) {
            throw new InvalidEventException("value", "is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static InvalidEventException invalid(DatabindException e) {
        String path = path(e);
        if (e.getCause() instanceof InvalidEventException cause) {
            String field = path.isEmpty() || path.endsWith(cause.field()) ? cause.field() : path + "." + cause.field();
            return new InvalidEventException(field, cause.problem(), e);
        }
        return new InvalidEventException(path.isEmpty() ? "value" : path, e.getOriginalMessage(), e);
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static JsonMapper mapper() {
        SimpleModule names = new SimpleModule("courant");
        names.addSerializer(ZoneId.class, new ZoneNames());
        names.addDeserializer(ZoneId.class, new Zones());
        return JsonMapper.builder()
                .annotationIntrospector(new EnumNames())
                .addModule(names)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(Include.NON_EMPTY).withContentInclusion(Include.ALWAYS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    /** Enum constants by their {@link WireNames}. */
    private static final class EnumNames extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = WireNames.of(constants[i]);
            }
            return names;
        }
    }

    /** An IANA name, whatever class the JDK holds it in. */
    private static final class ZoneNames extends ValueSerializer<ZoneId> {
        @Override
        public void serialize(ZoneId zone, JsonGenerator out, SerializationContext context) {
            out.writeString(zone.getId());
        }
    }

    private static final class Zones extends ValueDeserializer<ZoneId> {
        @Override
        public ZoneId deserialize(JsonParser in, DeserializationContext context) {
            return Source.zone(in.getString());
        }
    }

    /** For tests that hold the schemas to the records. */
    static Map<String, Object> tree(byte[] json) {
        @SuppressWarnings("unchecked")
        Map<String, Object> tree = MAPPER.readValue(json, Map.class);
        return tree;
    }
}
