package io.milepost.web.client;

import static io.milepost.web.client.PageAnswers.base;
import static io.milepost.web.client.PageAnswers.gone;
import static io.milepost.web.client.PageAnswers.html;
import static io.milepost.web.client.PageAnswers.line;
import static io.milepost.web.client.PageAnswers.readable;
import static io.milepost.web.client.PageAnswers.toPage;

import io.milepost.client.InvalidRecord;
import io.milepost.document.Documents;
import io.milepost.document.StoredDocument;
import io.milepost.invoice.InvoiceId;
import io.milepost.link.ClientLinks;
import io.milepost.project.RecordLocked;
import io.milepost.receivable.AcceptInvoice;
import io.milepost.receivable.DisputeReason;
import io.milepost.receivable.GivenDispute;
import io.milepost.receivable.OpenDispute;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind a client's link: reading changes nothing, however often and by whomever it is fetched. What is no link, or
 * none any more, gets one and the same answer.
 */
@RestController
@RequestMapping("/c/{token}")
@Hidden
class ClientPageController {
    private static final Logger log = LoggerFactory.getLogger(ClientPageController.class);

    private final ClientLinks links;
    private final ShowInvoice showInvoice;
    private final ShowMilestone showMilestone;
    private final Documents documents;
    private final AcceptInvoice acceptInvoice;
    private final OpenDispute openDispute;

    ClientPageController(
            ClientLinks links,
            ShowInvoice showInvoice,
            ShowMilestone showMilestone,
            Documents documents,
            AcceptInvoice acceptInvoice,
            OpenDispute openDispute) {
        this.links = links;
        this.showInvoice = showInvoice;
        this.showMilestone = showMilestone;
        this.documents = documents;
        this.acceptInvoice = acceptInvoice;
        this.openDispute = openDispute;
    }

    @GetMapping
    ResponseEntity<?> page(@PathVariable String token, Locale asked) {
        return links.open(token)
                .map(invoice -> showInvoice.page(invoice, base(token), TypedQuery.NONE, null))
                .or(() -> links.openAcceptance(token)
                        .flatMap(milestone -> showMilestone.page(milestone, base(token), TypedQuery.NONE, null)))
                .<ResponseEntity<?>>map(page -> html(HttpStatus.OK, page))
                .orElseGet(() -> gone(asked));
    }

    @GetMapping("/{file}")
    ResponseEntity<?> file(@PathVariable String token, @PathVariable String file, Locale asked) {
        return opened(
                token,
                asked,
                invoice -> Optional.of(file)
                        .filter(ShowInvoice.FILES::contains)
                        .flatMap(kind -> documents.find(invoice, kind))
                        .<ResponseEntity<?>>map(found -> original(found, file))
                        .orElseGet(() -> gone(asked)));
    }

    @PostMapping("/acceptance")
    ResponseEntity<?> accept(@PathVariable String token, @RequestParam(defaultValue = "") String name, Locale asked) {
        return opened(token, asked, invoice -> {
            try {
                OnceMore.after(() -> {
                    acceptInvoice.accept(invoice, line(name));
                    return true;
                });
            } catch (RecordLocked changedMeanwhile) {
                return toPage(token); // it says what is the case now
            }
            return toPage(token);
        });
    }

    @PostMapping("/query")
    ResponseEntity<?> query(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "line", defaultValue = "") List<String> lines,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            Locale asked) {
        return opened(token, asked, invoice -> {
            String words = readable(text);
            Optional<DisputeReason> given = DisputeReason.of(reason);
            if (given.isEmpty() || words.isBlank() || words.length() > PageAnswers.LONGEST_TEXT) {
                return html(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        showInvoice.page(
                                invoice,
                                base(token),
                                new TypedQuery(reason, lines, words, line(name)),
                                "query.missing"));
            }
            var query = new GivenDispute(given.get(), showInvoice.positions(invoice, lines), words, line(name));
            try {
                OnceMore.after(() -> openDispute.open(invoice, query, OpenDispute.CLIENT));
            } catch (InvalidRecord odd) {
                return html(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        showInvoice.page(
                                invoice,
                                base(token),
                                new TypedQuery(reason, lines, words, line(name)),
                                "query.missing"));
            } catch (RecordLocked changedMeanwhile) {
                return toPage(token); // it says what is the case now
            }
            return toPage(token);
        });
    }

    /** Whatever fails is told to the log, and to nobody outside. */
    @ExceptionHandler
    ResponseEntity<?> failed(Exception failure, Locale asked) {
        log.error("A client's page failed", failure);
        return html(HttpStatus.SERVICE_UNAVAILABLE, SorryPage.broken(asked));
    }

    private ResponseEntity<?> opened(String token, Locale asked, Function<InvoiceId, ResponseEntity<?>> answer) {
        return links.open(token).<ResponseEntity<?>>map(answer).orElseGet(() -> gone(asked));
    }

    private static ResponseEntity<byte[]> original(StoredDocument document, String kind) {
        boolean pdf = kind.equals(Documents.INVOICE_PDF);
        var shown = (pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .cacheControl(CacheControl.noStore())
                .body(document.content());
    }
}
