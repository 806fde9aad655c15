package dev.frontdesk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the browser chat, which has no login: lets in only this machine's own browsers and scripts, and no page of another site.
 * A foreign page can neither read (no CORS), nor post (only JSON or with a header of our own script, and its Origin gives it away), nor take our name (Host is checked).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class WebGuard extends OncePerRequestFilter {

    /** A refused body is read up to here, in bytes, so that its sender hears the answer and no reset. */
    private static final long READ_AWAY = 16L << 20;

    private static final Set<String> PAGE = Set.of("/", "/chat.css", "/icon.svg");
    /** Pieces of the page and what it sends. */
    private static final String PIECES = "/chat/";
    /** No form and no other site's script can send it unasked. */
    private static final String BY_SCRIPT = "HX-Request";

    private final WebSwitch chat;
    private final Set<String> hosts;

    WebGuard(WebSwitch chat, WebSettings settings) {
        this.chat = chat;
        hosts = settings.hosts().stream()
                .map(host -> Visit.withoutPort(host.strip().toLowerCase(Locale.ROOT)))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        head(response);
        var path = request.getServletPath();
        var api = path.startsWith("/api/") || path.startsWith(PIECES);
        var problem = api || PAGE.contains(path) ? objection(request, api) : null;
        if (problem != null) {
            readAway(request);
            answer(response, problem);
            return;
        }
        chain.doFilter(request, response);
        if (api && hasBody(request) && !request.isAsyncStarted()) {
            readAway(request);
        }
    }

    private @Nullable ProblemDetail objection(HttpServletRequest request, boolean api) {
        var visit = Visit.of(request);
        if (!visit.knownHost(hosts) || hosts.isEmpty() && !fromThisMachine(request)) {
            return problem(
                    HttpStatus.FORBIDDEN,
                    "This name is not let in: open the chat at http://localhost, "
                            + "or name this host in FRONTDESK_WEB_CHAT_HOSTS.");
        }
        if (visit.foreignOrigin() || api && visit.crossSite()) {
            return problem(HttpStatus.FORBIDDEN, "Pages of other sites are not let in.");
        }
        if (!chat.on()) {
            return problem(
                    HttpStatus.NOT_FOUND,
                    "The browser chat is off: Slack or Discord is set up, "
                            + "or FRONTDESK_WEB_CHAT is false. FRONTDESK_WEB_CHAT=true turns it on.");
        }
        return api && "POST".equals(request.getMethod()) ? objectionToBody(request) : null;
    }

    private static @Nullable ProblemDetail objectionToBody(HttpServletRequest request) {
        if (request.getServletPath().startsWith(PIECES)) {
            return request.getHeader(BY_SCRIPT) == null
                    ? problem(HttpStatus.FORBIDDEN, "Only the page's own script sends this. Scripts use /api/chat.")
                    : null;
        }
        return json(request.getContentType())
                ? null
                : problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with Content-Type: application/json.");
    }

    /** A Host header is only a claim; where a request comes from is not. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean json(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).isCompatibleWith(MediaType.APPLICATION_JSON)
                    && MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static void readAway(HttpServletRequest request) {
        try {
            var body = request.getInputStream();
            var left = READ_AWAY;
            for (long read = 1; read > 0 && left > 0; left -= read) {
                read = body.skip(Math.min(left, 1 << 16));
            }
        } catch (IOException e) {
            // The sender has gone; there is nobody left to answer.
        }
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonBody.write(problem));
    }

    private static void head(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
