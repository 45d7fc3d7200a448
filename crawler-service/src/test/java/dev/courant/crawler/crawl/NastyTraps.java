package dev.courant.crawler.crawl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of {@link NastySiteTest}: every trap that a site may set, each with what must come of it. A trap's name is its
 * path or its host's name in {@link dev.courant.crawler.site.NastySite} and {@link dev.courant.crawler.site.NastyHosts}.
 */
final class NastyTraps {
    /** path | how it ends | what was published: all of the page, a part (said to be one), other text, or nothing */
    static final String PAGES = """
            /fine                                | PUBLISHED           | whole
            /redirect/to-itself                  | TOO_MANY_REDIRECTS  |
            /redirect/ring/1                     | REDIRECTED          |
            /redirect/ring/2                     | TOO_MANY_REDIRECTS  |
            /redirect/chain/0                    | REDIRECTED          |
            /redirect/chain/5                    | TOO_MANY_REDIRECTS  |
            /redirect/without-location           | HTTP_ERROR          |
            /redirect/two-places                 | HTTP_ERROR          |
            /redirect/to-a-name-and-password     | REDIRECTED          |
            /redirect/with-a-line-break          | REDIRECTED          |
            /redirect/to-file                    | HTTP_ERROR          |
            /redirect/to-javascript              | HTTP_ERROR          |
            /redirect/to-data                    | HTTP_ERROR          |
            /redirect/to-gopher                  | HTTP_ERROR          |
            /slow/silence                        | TIMEOUT             |
            /slow/head                           | TIMEOUT             |
            /slow/body                           | TIMEOUT             |
            /slow/chunks                         | TIMEOUT             |
            /slow/interim-answers                | TIMEOUT             |
            /head/of-100-kilobytes               | HTTP_ERROR          |
            /head/of-300-lines                   | HTTP_ERROR          |
            /head/without-end                    | CONNECTION_FAILED   |
            /head/of-one-line-without-end        | CONNECTION_FAILED   |
            /head/two-lengths                    | HTTP_ERROR          |
            /head/one-length-twice               | PUBLISHED           | whole
            /head/no-length-at-all               | PUBLISHED           | whole
            /head/length-that-is-none            | HTTP_ERROR          |
            /head/types-twice                    | PUBLISHED           | whole
            /head/bare-carriage-return           | PUBLISHED           | whole
            /head/null-character                 | PUBLISHED           | whole
            /head/line-put-in                    | PUBLISHED           | whole
            /head/second-answer-behind           | PUBLISHED           | whole
            /head/no-colon                       | PUBLISHED           | News
            /body/of-a-megabyte                  | PUBLISHED           | part
            /body/without-end                    | PUBLISHED           | part
            /body/bomb                           | PUBLISHED           | part
            /body/bomb-in-a-bomb                 | PUBLISHED           | part
            /body/bomb-of-nothing                | BROKEN_BODY         |
            /body/bomb-of-nothing-in-a-bomb      | BROKEN_BODY         |
            /body/packed-four-times              | BROKEN_BODY         |
            /body/encoding-unknown               | UNKNOWN_ENCODING    |
            /body/encoding-is-a-fib              | PUBLISHED           | whole
            /body/encoding-twice-in-two-lines    | PUBLISHED           | whole
            /break/before-its-length             | BROKEN_BODY         |
            /break/between-chunks                | BROKEN_BODY         |
            /break/in-a-chunk                    | BROKEN_BODY         |
            /break/chunk-without-size            | BROKEN_BODY         |
            /break/in-gzip                       | BROKEN_BODY         |
            /break/before-gzips-sum              | BROKEN_BODY         |
            /break/in-the-head                   | CONNECTION_FAILED   |
            /break/at-once                       | CONNECTION_FAILED   |
            /break/later-than-its-length         | PUBLISHED           | <htm
            /type/none                           | PUBLISHED           | whole
            /type/nonsense                       | PUBLISHED           | whole
            /type/image                          | NOT_HTML            |
            /type/image-called-html              | NOT_HTML            |
            /type/document-called-html           | NOT_HTML            |
            /code/101                            | HTTP_ERROR          |
            /code/202                            | HTTP_ERROR          |
            /code/204                            | HTTP_ERROR          |
            /code/204-with-a-body                | HTTP_ERROR          |
            /code/205                            | HTTP_ERROR          |
            /code/206                            | HTTP_ERROR          |
            /code/300                            | HTTP_ERROR          |
            /code/304                            | HTTP_ERROR          |
            /code/402                            | HTTP_ERROR          |
            /code/418                            | HTTP_ERROR          |
            /code/599                            | SERVER_ERROR        |
            /code/999                            | HTTP_ERROR          |
            /no-http/of-1991                     | HTTP_ERROR          |
            /no-http/mail                        | HTTP_ERROR          |
            /no-http/noise                       | HTTP_ERROR          |
            /no-http/version-of-the-future       | HTTP_ERROR          |
            /no-http/code-of-letters             | HTTP_ERROR          |
            /trap/calendar?day=1                 | PUBLISHED           | <p>News</p>
            /trap/session?sid=1                  | PUBLISHED           | <p>News</p>
            /trap/shop?colour=blue               | PUBLISHED           | <p>News</p>
            """;

    /** Where redirects lead (a site that does answer has {@code PORT}) | how that ends, or the redirect if that is no URL */
    static final String ELSEWHERE = """
            http://10.0.0.1/                         | REFUSED_ADDRESS
            http://192.168.1.1/                      | REFUSED_ADDRESS
            http://169.254.169.254/latest/meta-data/ | REFUSED_ADDRESS
            http://[::ffff:169.254.169.254]/         | REFUSED_ADDRESS
            http://[::1]:PORT/fine                   | CONNECTION_FAILED
            http://compatible.example/               | REFUSED_ADDRESS
            http://nat64.example/                    | REFUSED_ADDRESS
            http://6to4.example/                     | REFUSED_ADDRESS
            http://teredo.example/                   | REFUSED_ADDRESS
            http://local.example/                    | REFUSED_ADDRESS
            http://link-local.example/               | REFUSED_ADDRESS
            http://unspecified.example/              | REFUSED_ADDRESS
            http://224.0.0.1/                        | REFUSED_ADDRESS
            http://127.0.0.1:22/                     | REFUSED_ADDRESS
            http://127.0.0.1:25/                     | REFUSED_ADDRESS
            http://127.0.0.1:6379/                   | REFUSED_ADDRESS
            http://rebinding.example:PORT/fine       | REFUSED_ADDRESS
            http://2852039166/                       | REFUSED_ADDRESS
            http://0xa9fea9fe/                       | UNKNOWN_HOST
            http://0251.0376.0251.0376/              | HTTP_ERROR
            """;

    /** host | what becomes of its page */
    static final String HOSTS = """
            robots says no                         | DISALLOWED
            robots begins with a byte order mark   | DISALLOWED
            robots of ten megabytes                | DISALLOWED
            robots is a bomb                       | DISALLOWED
            robots behind five redirects           | DISALLOWED
            robots on another host                 | DISALLOWED
            robots 204                             | PUBLISHED
            robots 401                             | PUBLISHED
            robots 403                             | PUBLISHED
            robots 404                             | PUBLISHED
            robots 410                             | PUBLISHED
            robots in HTTP/1.0                     | PUBLISHED
            robots is a web page                   | PUBLISHED
            robots is a picture                    | PUBLISHED
            robots behind six redirects            | PUBLISHED
            robots redirects to itself             | PUBLISHED
            robots redirects to a file             | PUBLISHED
            robots redirects to a metadata service | PUBLISHED
            robots 202                             | ROBOTS_UNREACHABLE
            robots 206                             | ROBOTS_UNREACHABLE
            robots 429                             | ROBOTS_UNREACHABLE
            robots 500                             | ROBOTS_UNREACHABLE
            robots 503                             | ROBOTS_UNREACHABLE
            robots breaks off                      | BROKEN_BODY
            robots hangs up                        | CONNECTION_FAILED
            robots in an unknown encoding          | UNKNOWN_ENCODING
            robots drips                           | TIMEOUT
            tls as it should be                    | PUBLISHED
            tls expired                            | TLS_FAILED
            tls not yet valid                      | TLS_FAILED
            tls of another host                    | TLS_FAILED
            tls of an unknown authority            | TLS_FAILED
            tls signed by itself                   | TLS_FAILED
            tls of the last century                | TLS_FAILED
            tls that never comes                   | TIMEOUT
            """;

    /** status | Retry-After, a form of date standing for "in two minutes" | its host is left alone for at least | and at most */
    static final String PATIENCE = """
            429 | 120           | PT110S  | PT120S
            503 | 120           | PT110S  | PT120S
            503 | IMF-fixdate   | PT100S  | PT120S
            503 | RFC 850       | PT100S  | PT120S
            503 | asctime       | PT100S  | PT120S
            429 | none          | PT50S   | PT76S
            503 | none          | PT50S   | PT76S
            503 | -5            | PT50S   | PT76S
            503 | soon          | PT50S   | PT76S
            503 | 99999999999   | PT23H   | PT24H
            """;

    private NastyTraps() {}

    static Stream<List<String>> rows(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }
}
