package dev.frontdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as its browser says: the name it was sent to and the page that sent it. */
record Visit(String host, @Nullable String origin, boolean crossSite) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    static Visit of(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return new Visit(
                host == null ? "" : host.toLowerCase(Locale.ROOT),
                request.getHeader("Origin"),
                "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site")));
    }

    /** The name without a port: of a page elsewhere that had its own name point here, it is that page's name. */
    boolean knownHost(Set<String> others) {
        var name = withoutPort(host);
        return HERE.contains(name) || others.contains(name);
    }

    boolean foreignOrigin() {
        if (origin == null) {
            return false;
        }
        var start = origin.indexOf("://");
        var scheme = start < 0 ? "" : origin.substring(0, start).toLowerCase(Locale.ROOT);
        var from = start < 0 ? "" : origin.substring(start + 3).toLowerCase(Locale.ROOT);
        return !withPort(from, scheme).equals(withPort(host, scheme)) || from.isEmpty();
    }

    static String withoutPort(String host) {
        var colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static String withPort(String host, String scheme) {
        return withoutPort(host).equals(host) ? host + (scheme.equals("https") ? ":443" : ":80") : host;
    }
}
