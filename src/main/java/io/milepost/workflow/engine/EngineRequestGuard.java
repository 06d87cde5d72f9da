package io.milepost.workflow.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at what people send to engine-rest and to the webapps' copy of it, before the engine does: no expressions in
 * queries, and no changing what an invoice's task is about while completing it.
 */
final class EngineRequestGuard extends OncePerRequestFilter {
    static final int LIMIT = 2 * 1024 * 1024;

    /** Strict about duplicates, so that what is checked is what the engine's parser will see. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SettledVariables settled;

    EngineRequestGuard(SettledVariables settled) {
        this.settled = settled;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = expressionIn(request.getQueryString());
        if (query != null) {
            refuse(response, HttpStatus.BAD_REQUEST, expressionRefused(query));
        } else if (mayCarryJson(request)) {
            checkBody(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void checkBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "The request is larger than 2 MiB.");
            return;
        }
        String problem = problemIn(request, body);
        if (problem == null) {
            chain.doFilter(new ReplayedRequest(request, body), response);
        } else {
            refuse(response, HttpStatus.BAD_REQUEST, problem);
        }
    }

    private @Nullable String problemIn(HttpServletRequest request, byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            String expression = QueryExpressions.firstIn(json);
            return expression == null
                    ? settled.problemIn(PathOf.request(request), json)
                    : expressionRefused(expression);
        } catch (IOException noJson) {
            return "The request's body is not well-formed JSON.";
        }
    }

    private static boolean mayCarryJson(HttpServletRequest request) {
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        boolean form =
                type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return !multipart && !form && !request.getMethod().equals("GET");
    }

    private static @Nullable String expressionIn(@Nullable String query) {
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            String[] pair = parameter.split("=", 2);
            String name = decoded(pair[0]);
            if (!QueryExpressions.mayPass(name, pair.length == 2 ? decoded(pair[1]) : "")) {
                return name;
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "malformedExpression";
        }
    }

    private static String expressionRefused(String name) {
        return "'" + name + "' is refused: expressions in queries and filters run as code. Allowed are"
                + " ${currentUser()}, ${currentUserGroups()} and ${now()}, exactly.";
    }

    /** In the shape of Camunda's own errors, which the webapps show. */
    private static void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JSON.writeValue(response.getOutputStream(), Map.of("type", "InvalidRequestException", "message", message));
    }
}
