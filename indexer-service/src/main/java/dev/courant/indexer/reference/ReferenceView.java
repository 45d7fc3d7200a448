package dev.courant.indexer.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the reference's template shows. Made by {@link ReferenceReader}. */
public record ReferenceView(
        String title, String version, Prose description, List<Operation> operations, List<Schema> schemas) {

    /** The same, but parameters of that name start with a value. */
    ReferenceView withInitial(String parameter, String value) {
        List<Operation> changed = operations.stream()
                .map(operation -> operation.withInitial(parameter, value))
                .toList();
        return new ReferenceView(title, version, description, changed, schemas);
    }

    /**
     * What can be asked.
     *
     * @param path as a template, {@code /api/v1/articles/{id}}
     */
    public record Operation(
            String id,
            String path,
            String summary,
            Prose description,
            List<Parameter> parameters,
            List<Response> responses) {
        private Operation withInitial(String parameter, String value) {
            List<Parameter> changed = parameters.stream()
                    .map(one -> one.name().equals(parameter) ? one.startingAt(value) : one)
                    .toList();
            return new Operation(id, path, summary, description, changed, responses);
        }
    }

    /**
     * What may be said with it.
     *
     * @param type in words, with its bounds
     * @param choices all values there are; empty if they are not so few
     * @param initial what its field holds at first
     */
    public record Parameter(
            String name,
            boolean required,
            Prose description,
            String type,
            List<String> choices,
            @Nullable String maxLength,
            @Nullable String example,
            @Nullable String initial) {
        private Parameter startingAt(String value) {
            return new Parameter(name, required, description, type, choices, maxLength, example, value);
        }
    }

    /**
     * What may be answered.
     *
     * @param status three digits, or {@code 4XX} for any other that begins so
     * @param examples JSON, indented
     */
    public record Response(
            String status,
            Prose description,
            String mediaType,
            @Nullable String schema,
            List<String> examples) {}

    /** The fields of an answer or of a part of it. */
    public record Schema(String name, Prose description, List<Field> fields) {}

    /**
     * A field.
     *
     * @param path its name, behind those of the objects that it is in
     * @param schema the name of its schema; null if the type says all
     */
    public record Field(String path, String type, @Nullable String schema, boolean required, Prose description) {}
}
