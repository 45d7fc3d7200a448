package dev.courant.crawler.site;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** An authority of one's own, and certificates for this machine: one that is right and many that are not. */
public final class Certificates {
    private static final Duration DAY = Duration.ofDays(1);

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final Instant now = Instant.now();

    /** Trusts the authority, and no other. */
    public HandshakeCertificates trusted() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build();
    }

    public SSLContext valid() {
        return of("127.0.0.1", authority, now.minus(DAY), now.plus(DAY));
    }

    /** The right one, as a store whose entries have no password. */
    public KeyStore validStore() {
        HeldCertificate held = held("127.0.0.1", authority, now.minus(DAY), now.plus(DAY));
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("site", held.keyPair().getPrivate(), new char[0], new Certificate[] {held.certificate()});
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public SSLContext expired() {
        return of("127.0.0.1", authority, now.minus(DAY.multipliedBy(3)), now.minus(DAY));
    }

    public SSLContext notYetValid() {
        return of("127.0.0.1", authority, now.plus(DAY), now.plus(DAY.multipliedBy(3)));
    }

    public SSLContext ofAnotherHost() {
        return of("other.example", authority, now.minus(DAY), now.plus(DAY));
    }

    public SSLContext ofUnknownAuthority() {
        HeldCertificate unknown =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        return of("127.0.0.1", unknown, now.minus(DAY), now.plus(DAY));
    }

    public SSLContext selfSigned() {
        return of("127.0.0.1", null, now.minus(DAY), now.plus(DAY));
    }

    private static SSLContext of(String host, @Nullable HeldCertificate signer, Instant from, Instant until) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(held(host, signer, from, until))
                .build()
                .sslContext();
    }

    private static HeldCertificate held(String host, @Nullable HeldCertificate signer, Instant from, Instant until) {
        HeldCertificate.Builder certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .validityInterval(from.toEpochMilli(), until.toEpochMilli());
        if (signer != null) {
            certificate.signedBy(signer);
        }
        return certificate.build();
    }
}
