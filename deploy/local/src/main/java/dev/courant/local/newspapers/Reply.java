package dev.courant.local.newspapers;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * The answer to one request.
 *
 * @param coding of the body that is sent
 * @param body as the resource has it; empty where none is sent
 */
record Reply(int status, Resource resource, Coding coding, byte[] body) {
    static Reply to(HttpExchange exchange, Stand stand) {
        Headers asked = exchange.getRequestHeaders();
        String tag = asked.getFirst("If-None-Match");
        String date = asked.getFirst("If-Modified-Since");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        if (!head && !"GET".equals(exchange.getRequestMethod())) {
            return bodiless(405, Resource.NOT_FOUND);
        }
        Resource resource = stand.askedWith(tag, date);
        if (resource.isMeantBy(tag, date)) {
            return bodiless(304, resource);
        }
        Coding coding = resource.wish().agreedWith(asked.getFirst("Accept-Encoding"));
        return head || resource.body().length == 0
                ? bodiless(resource.status(), resource)
                : new Reply(resource.status(), resource, coding, resource.body());
    }

    private static Reply bodiless(int status, Resource resource) {
        return new Reply(status, resource, Coding.IDENTITY, new byte[0]);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", resource.contentType());
        headers.set("Vary", "Accept-Encoding");
        if (status == 200 || status == 304) {
            headers.set("ETag", resource.etag());
            headers.set("Last-Modified", resource.lastModified());
        }
        resource.location().ifPresent(url -> headers.set("Location", url));
        if (coding != Coding.IDENTITY) {
            headers.set("Content-Encoding", coding.token());
        }
        byte[] sent = coding.encode(body);
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        if (sent.length > 0) {
            exchange.getResponseBody().write(sent);
        }
    }
}
