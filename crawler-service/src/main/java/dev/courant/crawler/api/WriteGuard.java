package dev.courant.crawler.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who may change anything: whoever has the token, where there is one; else only this machine. So a crawler that listens to a network
 * takes no orders from it unless its operator says from whom.
 */
public final class WriteGuard implements HandlerInterceptor {
    private final byte[] expected;

    /** @param token what clients have to send as a bearer token (RFC 6750); empty if none is asked for */
    public WriteGuard(String token) {
        expected = token.isEmpty() ? new byte[0] : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || isAllowed(request)) {
            return true;
        }
        int status = expected.length == 0 ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED;
        String detail = expected.length == 0
                ? "Changes are taken from this machine only, unless courant.crawler.api-token is set"
                : "The header 'Authorization: Bearer TOKEN' is missing, or its token is another one";
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(("{\"status\":" + status + ",\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8));
        return false;
    }

    private boolean isAllowed(HttpServletRequest request) throws IOException {
        if (expected.length == 0) {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        }
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected);
    }
}
