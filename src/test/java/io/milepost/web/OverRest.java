package io.milepost.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Speaks to the API as one person after the other. */
final class OverRest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc mvc;

    OverRest(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** An answer: its status, its headers, its body as JSON. */
    record Answer(MockHttpServletResponse response) {
        int status() {
            return response.getStatus();
        }

        String header(String name) {
            return response.getHeader(name);
        }

        String text() {
            try {
                return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException("not JSON: " + text(), e);
            }
        }

        String at(String pointer) {
            JsonNode found = json().at(pointer);
            return found.isMissingNode() || found.isNull() ? null : found.asText();
        }

        /** A field of the item with this key. */
        JsonNode find(String array, String key, String field) {
            return StreamSupport.stream(json().at(array).spliterator(), false)
                    .filter(each -> each.path("key").asText().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .path(field);
        }

        List<String> all(String array, String field) {
            return StreamSupport.stream(json().at(array).spliterator(), false)
                    .map(each -> each.path(field).asText())
                    .collect(Collectors.toList());
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }

    Answer get(String person, String path) {
        return send(person, MockMvcRequestBuilders.get(java.net.URI.create(path)));
    }

    Answer put(String person, String path, String json) {
        return send(person, MockMvcRequestBuilders.put(java.net.URI.create(path)), json);
    }

    Answer put(String person, String path, String ifMatch, String json) {
        return send(
                person, MockMvcRequestBuilders.put(java.net.URI.create(path)).header("If-Match", ifMatch), json);
    }

    Answer post(String person, String path, String json) {
        return send(person, MockMvcRequestBuilders.post(java.net.URI.create(path)), json);
    }

    Answer postWithKey(String person, String path, String key, String json) {
        return send(
                person, MockMvcRequestBuilders.post(java.net.URI.create(path)).header("Idempotency-Key", key), json);
    }

    Answer csv(String person, String path, byte[] csv) {
        return send(
                person,
                MockMvcRequestBuilders.post(java.net.URI.create(path))
                        .contentType("text/csv")
                        .content(csv));
    }

    Answer csv(String person, String path, String csv) {
        return csv(person, path, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Answer delete(String person, String path) {
        return send(person, MockMvcRequestBuilders.delete(java.net.URI.create(path)));
    }

    private Answer send(String person, MockHttpServletRequestBuilder request, String json) {
        return send(person, request.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    Answer send(String person, MockHttpServletRequestBuilder request) {
        try {
            var signed = person == null ? request : request.with(httpBasic(person, WebApplication.PASSWORD));
            return new Answer(mvc.perform(signed).andReturn().getResponse());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
