package io.milepost.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses paths that hide plain characters behind percent signs. The webapps decide by the raw URI what needs a login, and
 * grant what no rule matches; {@code /camunda/api/%65ngine} is the engine without one.
 */
final class CanonicalPathsOnly extends StrictHttpFirewall {
    private static final Pattern NEEDLESS =
            Pattern.compile("%(2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (NEEDLESS.matcher(request.getRequestURI()).find()) {
            throw new RequestRejectedException("The path encodes characters that need no encoding.");
        }
        return super.getFirewalledRequest(request);
    }
}
