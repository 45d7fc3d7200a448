package dev.courant.crawler.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What is wrong with a server's TLS, in words by which its operator, or ours, knows what to mend. */
final class TlsFailures {
    private TlsFailures() {}

    /** Empty if it is nothing of TLS. */
    static Optional<String> words(Throwable failure) {
        boolean isTls = causes(failure).anyMatch(SSLException.class::isInstance);
        if (!isTls) {
            return Optional.empty();
        }
        return causes(failure)
                .flatMap(cause -> certificate(cause).stream())
                .findFirst()
                .or(() -> causes(failure)
                        .filter(SSLException.class::isInstance)
                        .map(cause -> "TLS handshake: " + cause.getMessage())
                        .findFirst());
    }

    private static Optional<String> certificate(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException expired ->
                Optional.of("The certificate has expired: " + expired.getMessage());
            case CertificateNotYetValidException early ->
                Optional.of("The certificate is not valid yet: " + early.getMessage());
            case SSLPeerUnverifiedException other ->
                Optional.of("The certificate is another host's: " + other.getMessage());
            case CertPathBuilderException _ ->
                Optional.of("The certificate is of an unknown authority, or one between is missing");
            case CertPathValidatorException invalid
            when invalid.getCause() == null ->
                Optional.of("The certificate is not to be trusted: " + invalid.getMessage());
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
