package io.milepost.web.demo;

import io.milepost.delivery.SentMail;
import io.milepost.delivery.SentMails;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo firm's outbox, so that a newcomer finds the mail their invoice left by. */
@RestController
@RequestMapping("/api/demo/mails")
@Profile("demo")
@Hidden
class SentMailController {
    private final Optional<SentMails> mails;
    private final Access access;

    SentMailController(ObjectProvider<SentMails> mails, Access access) {
        this.mails = Optional.ofNullable(mails.getIfAvailable());
        this.access = access;
    }

    @GetMapping
    List<SentMail> list(Caller caller) {
        return mails.map(SentMails::list).orElse(List.of()).stream()
                .filter(mail -> sees(caller, mail.file()))
                .toList();
    }

    @GetMapping("/{file}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String file) {
        byte[] mail = mails.filter(any -> sees(caller, file))
                .flatMap(found -> found.read(file))
                .orElseThrow(() -> new UnknownRecord("mail", file));
        var download = ContentDisposition.attachment().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(mail);
    }

    /** A mail's file begins with the number of its invoice: who may see the one sees the other. */
    private boolean sees(Caller caller, String file) {
        return access.seesNumber(caller, file.replaceFirst("\\..*", ""));
    }
}
