package dev.courant.crawler.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/**
 * A Tomcat that speaks HTTP/2 to whoever offers it in the TLS handshake. Every page says over what it was asked for, and
 * by which port, so that kept connections are told from new ones; {@code /large-head} has a head of 100 KB.
 */
public final class Http2Site implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();

    /**
     * A site that serves.
     *
     * @param isOffered whether it speaks HTTP/2 at all
     */
    public Http2Site(Certificates certificates, boolean isOffered, Path folder) {
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector(certificates, isOffered));
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "site", new Site()).addMapping("/*");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connector connector(Certificates certificates, boolean isOffered) {
        SSLHostConfig tls = new SSLHostConfig();
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(certificates.validStore());
        certificate.setCertificateKeystorePassword("");
        tls.addCertificate(certificate);
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxHttpResponseHeaderSize", "300000");
        connector.setProperty("SSLEnabled", "true");
        connector.setScheme("https");
        connector.setSecure(true);
        connector.addSslHostConfig(tls);
        if (isOffered) {
            connector.addUpgradeProtocol(new Http2Protocol());
        }
        return connector;
    }

    private static final class Site extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/large-head")) {
                for (int i = 0; i < 100; i++) {
                    response.addHeader("X-A" + i, "b".repeat(1_000));
                }
            }
            response.setContentType("text/html");
            response.getOutputStream()
                    .write((request.getProtocol() + " " + request.getRemotePort()).getBytes(StandardCharsets.UTF_8));
        }
    }

    public String url(String path) {
        return "https://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
