package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class NoncePerRequestTest {
    private final MockServletContext shared = new MockServletContext();
    private final HttpHeaderSecurityFilter headers = new HttpHeaderSecurityFilter();
    private final List<String> inPage = new ArrayList<>();

    @Test
    void aPageNamesTheNonceOfItsOwnHeaderThoughAnotherRequestPassesWhileItIsWritten() throws Exception {
        headers.init(new MockFilterConfig(shared));
        MockHttpServletResponse page = load((request, response) -> {
            load((other, otherResponse) -> writePage(other));
            writePage(request);
        });

        assertThat(inPage).hasSize(2).doesNotHaveDuplicates();
        assertThat(page.getHeader("Content-Security-Policy")).contains("'nonce-" + inPage.get(1) + "'");
    }

    @Test
    void everythingElseIsTheServletContextOfTheApplication() throws Exception {
        shared.setAttribute("telemetry", true);
        new NoncePerRequest()
                .doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), (request, response) -> {
                    assertThat(request.getServletContext().getAttribute("telemetry"))
                            .isEqualTo(true);
                    request.getServletContext().setAttribute("seen", "yes");
                });
        assertThat(shared.getAttribute("seen")).isEqualTo("yes");
    }

    private MockHttpServletResponse load(FilterChain servlet) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        try {
            new NoncePerRequest()
                    .doFilter(
                            new MockHttpServletRequest(shared),
                            answer,
                            (request, response) -> headers.doFilter(request, response, servlet));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return answer;
    }

    private void writePage(ServletRequest request) {
        inPage.add(String.valueOf(request.getServletContext().getAttribute(NoncePerRequest.NONCE)));
    }
}
