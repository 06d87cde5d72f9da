package io.milepost.web.approvals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.milepost.approval.ModelsInForce;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What somebody needs who changes the approvals in Camunda Modeler and has no copy of the repository. */
@RestController
@Tag(name = "Approval policy")
class ModelerKitController {
    private static final String MODELS = "/api/approval-policy/models";

    private final ModelsInForce models;
    private final ObjectMapper json;

    ModelerKitController(ModelsInForce models, ObjectMapper json) {
        this.models = models;
        this.json = json;
    }

    @GetMapping(MODELS)
    @Operation(
            summary = "The models and tables that may be changed, with the version in use (process admins, managers)")
    List<ModelsInForce.Known> list(Caller caller) {
        DraftFiles.requireAllowed(caller);
        return models.all();
    }

    @GetMapping(MODELS + "/{file}")
    @Operation(summary = "A model or table as it is in use, to change it in Camunda Modeler (process admins, managers)")
    ResponseEntity<byte[]> download(@PathVariable String file, Caller caller) {
        DraftFiles.requireAllowed(caller);
        byte[] content = models.content(file).orElseThrow(() -> new UnknownRecord("model", file));
        return attachment(file, MediaType.APPLICATION_XML, content);
    }

    @GetMapping("/api/approval-policy/element-templates")
    @Operation(summary = "The element templates for Camunda Modeler, all in one file (process admins, managers)")
    ResponseEntity<byte[]> elementTemplates(Caller caller) {
        DraftFiles.requireAllowed(caller);
        ArrayNode all = json.createArrayNode();
        models.elementTemplates().forEach(template -> all.add(read(template)));
        return attachment(
                "milepost-templates.json",
                MediaType.APPLICATION_JSON,
                all.toPrettyString().getBytes(UTF_8));
    }

    private JsonNode read(byte[] template) {
        try {
            return json.readTree(template);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(content);
    }
}
