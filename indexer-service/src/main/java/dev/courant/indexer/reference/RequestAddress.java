package dev.courant.indexer.reference;

import dev.courant.indexer.reference.ReferenceView.Operation;
import dev.courant.indexer.reference.ReferenceView.Parameter;
import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The address of a request to the API, with the parameters that were filled in. It is always on this host. */
final class RequestAddress {
    private RequestAddress() {}

    static String of(Operation operation, HttpParameters values) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            String value = encoded(values.getFirst(parameter.name()).orElse("").strip());
            String place = "{" + parameter.name() + "}";
            if (path.contains(place)) {
                path = path.replace(place, value.isEmpty() ? "-" : value);
            } else if (!value.isEmpty()) {
                query.add(parameter.name() + "=" + value);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** For a path too, where a plus sign would be one. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
