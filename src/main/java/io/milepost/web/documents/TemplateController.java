package io.milepost.web.documents;

import io.milepost.document.TemplateRefused;
import io.milepost.document.template.ChooseTemplate;
import io.milepost.document.template.KeepTemplate;
import io.milepost.document.template.Templates;
import io.milepost.people.KnownNames;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The designs of documents: their versions, keeping a firm's own, and whose documents have which. */
@RestController
@RequestMapping("/api/document-templates")
@Tag(name = "Designs of documents")
class TemplateController {
    record Kept(String name, int version) {}

    record Checked(boolean accepted, List<TemplateRefused.Fault> faults) {}

    record Choice(
            @Nullable String client,
            @Nullable String kind,
            @Nullable String template) {}

    private final Templates templates;
    private final KeepTemplate keepTemplate;
    private final ChooseTemplate chooseTemplate;
    private final KnownNames names;

    TemplateController(
            Templates templates, KeepTemplate keepTemplate, ChooseTemplate chooseTemplate, KnownNames names) {
        this.templates = templates;
        this.keepTemplate = keepTemplate;
        this.chooseTemplate = chooseTemplate;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary =
                    "Every design with its versions, and whose documents have it (process admins, managers, accounting)")
    List<TemplateJson> all(Caller caller) {
        Designers.requireReader(caller);
        return templates.all().stream()
                .map(design -> TemplateJson.of(design, names))
                .toList();
    }

    @GetMapping("/{name}/versions/{version}")
    @Operation(
            summary = "One version's HTML, to read or to start one's own from (process admins, managers, accounting)")
    ResponseEntity<byte[]> source(@PathVariable String name, @PathVariable int version, Caller caller) {
        Designers.requireReader(caller);
        var file = ContentDisposition.attachment().filename(name + ".mustache").build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(templates.source(name, version).getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping("/{name}")
    @Operation(
            summary = "Keep a design of one's own as its newest version (process admins)",
            description = "The body is the HTML in UTF-8. With a fault nothing is kept; faults name line and reason.")
    Kept keep(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String why,
            @RequestBody(required = false) byte @Nullable [] source,
            Caller caller) {
        Designers.requireKeeper(caller);
        return new Kept(name, OnceMore.after(() -> keepTemplate.keep(name, text(source), why, caller.user())));
    }

    @PostMapping("/checks")
    @Operation(summary = "What keeping this HTML would be answered with; nothing is kept (process admins)")
    Checked check(@RequestBody(required = false) byte @Nullable [] source, Caller caller) {
        Designers.requireKeeper(caller);
        try {
            keepTemplate.check(text(source));
            return new Checked(true, List.of());
        } catch (TemplateRefused refused) {
            return new Checked(false, refused.faults());
        }
    }

    @PutMapping("/choices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give a client, a kind of document or the whole firm a design (process admins)",
            description = "Without a template the wider choice holds again. Drafts show it at once, issued ones stay.")
    void choose(@RequestBody Choice choice, Caller caller) {
        Designers.requireKeeper(caller);
        var scope = new TemplateJson.ScopeJson(choice.client(), choice.kind()).scope();
        OnceMore.after(() -> {
            chooseTemplate.choose(scope, choice.template(), caller.user());
            return scope;
        });
    }

    static String text(byte @Nullable [] source) {
        if (source == null || source.length == 0) {
            throw Refusal.unprocessable("Send the design's HTML as the body of the request.");
        }
        return new String(source, StandardCharsets.UTF_8);
    }
}
