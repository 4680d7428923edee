package org.lunzhi.station.web.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Spring's own look-up says what is right. */
class QuickMappingTest {

    private final RequestMappingHandlerMapping plain = started(new RequestMappingHandlerMapping());
    private final RequestMappingHandlerMapping quick = started(new QuickMapping());

    @ParameterizedTest
    @CsvSource({
        "GET, /api/matters/7, one",
        "GET, /api/matters/mine, mine",
        "POST, /api/matters/7, change",
        "HEAD, /api/matters/7, one",
        "GET, /api/matters/7/notes/3, note",
        "GET, /api/matters, all",
        "GET, /api/left/over/and/more, rest",
        "GET, /one/of/several, several",
        "GET, /other/of/several, several",
        "GET, /any/word/here, any",
        "GET, /api/matters/%E4%B8%AD, one",
    })
    void a_request_finds_the_same_endpoint_and_words(String method, String path, String expected) throws Exception {
        MockHttpServletRequest asPlain = new MockHttpServletRequest(method, path);
        MockHttpServletRequest asQuick = new MockHttpServletRequest(method, path);

        assertThat(endpoint(plain, asPlain)).isEqualTo(expected);
        assertThat(endpoint(quick, asQuick)).isEqualTo(expected);
        for (String told : new String[] {
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE
        }) {
            assertThat(asQuick.getAttribute(told)).as(told).isEqualTo(asPlain.getAttribute(told));
        }
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/matters/7", "POST, /api/matters/7/notes/3", "GET, /api/tables/7"})
    void a_request_that_no_endpoint_takes_is_refused_alike(String method, String path) {
        Exception expected = catchException(() -> plain.getHandler(new MockHttpServletRequest(method, path)));

        assertThat(expected).isNotNull();
        assertThatThrownBy(() -> quick.getHandler(new MockHttpServletRequest(method, path)))
                .isInstanceOf(expected.getClass())
                .hasMessage(expected.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"text/html, page", "application/json, file"})
    void what_is_asked_for_decides_between_two(String accepted, String expected) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/files/7");
        request.addHeader("Accept", accepted);

        assertThat(endpoint(quick, request)).isEqualTo(expected);
    }

    private static String endpoint(RequestMappingHandlerMapping mapping, MockHttpServletRequest request)
            throws Exception {
        return ((HandlerMethod) mapping.getHandler(request).getHandler())
                .getMethod()
                .getName();
    }

    private RequestMappingHandlerMapping started(RequestMappingHandlerMapping mapping) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.getBeanFactory().registerSingleton("endpoints", new Endpoints());
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    /** An inner class is no bean of the stations that other tests start. */
    @RestController
    @SuppressWarnings("ClassCanBeStatic")
    class Endpoints {

        @GetMapping("/api/matters")
        String all() {
            return "";
        }

        @GetMapping("/api/matters/{id}")
        String one() {
            return "";
        }

        @GetMapping("/api/matters/mine")
        String mine() {
            return "";
        }

        @PostMapping("/api/matters/{id}")
        String change() {
            return "";
        }

        @GetMapping("/api/matters/{id}/notes/{note}")
        String note() {
            return "";
        }

        @GetMapping(path = "/api/files/{id}", produces = "text/html")
        String page() {
            return "";
        }

        @GetMapping(path = "/api/files/{id}", produces = "application/json")
        String file() {
            return "";
        }

        @GetMapping(path = "/api/tables/{id}", params = "rows")
        String table() {
            return "";
        }

        @GetMapping("/api/left/**")
        String rest() {
            return "";
        }

        @RequestMapping({"/one/of/several", "/other/of/several"})
        String several() {
            return "";
        }

        @GetMapping("/{any}/word/here")
        String any() {
            return "";
        }
    }
}
