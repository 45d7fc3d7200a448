package dev.courant.crawler.fetch;

import java.util.regex.Pattern;

/**
 * Who we say we are.
 *
 * @param header the {@code User-Agent} header
 */
public record UserAgent(String header) {
    private static final Pattern CONTACT = Pattern.compile("https?://[^\\s;)]+|[^\\s@(<+;]+@[^\\s@);>]+\\.[^\\s@);>]+");
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");

    public UserAgent {
        if (!PRODUCT.matcher(header).lookingAt() || !header.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("is no User-Agent header such as 'Name/1.0 (+https://…)': " + header);
        }
    }

    /** Whether it says whom to complain to: an http(s) URL or a mail address. */
    public boolean hasContact() {
        return CONTACT.matcher(header).find();
    }

    /** The name that robots.txt would call us by. */
    public String product() {
        var product = PRODUCT.matcher(header);
        return product.lookingAt() ? product.group() : header;
    }
}
