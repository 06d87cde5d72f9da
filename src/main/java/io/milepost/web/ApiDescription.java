package io.milepost.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the whole of the API. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String BASIC = "basic";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Milepost")
                        .version("1")
                        .description(
                                "From a milestone reached to an issued, mailed and paid invoice. Amounts are strings"
                                        + " with the currency's decimals, dates are yyyy-MM-dd, errors are problem details (RFC"
                                        + " 9457) whose detail is a sentence for people. Every POST that creates something"
                                        + " honours Idempotency-Key. What you may not see answers 404.")
                        .license(new License().name("AGPL-3.0-only").url("https://www.gnu.org/licenses/agpl-3.0.html")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)
                                        .description("The account one logs in to the webapps with"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    private static Schema<?> problem() {
        Schema<?> text = new Schema<String>().type("string");
        return new Schema<Object>()
                .type("object")
                .properties(Map.of(
                        "title",
                        text,
                        "status",
                        new Schema<Integer>().type("integer"),
                        "detail",
                        text,
                        "problems",
                        new Schema<Object>()
                                .type("array")
                                .items(new Schema<Object>()
                                        .type("object")
                                        .properties(
                                                Map.of("code", text, "message", text, "field", text, "item", text)))));
    }

    @Bean
    OpenApiCustomizer everyCallMayFail() {
        var refused = new ApiResponse()
                .description("Refused; the detail says why")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(call -> call.getResponses().addApiResponse("4XX", refused));
    }
}
