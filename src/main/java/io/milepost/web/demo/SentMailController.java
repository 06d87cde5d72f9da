package io.milepost.web.demo;

import io.milepost.delivery.SentMail;
import io.milepost.delivery.SentMails;
import io.milepost.project.UnknownRecord;
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

    SentMailController(ObjectProvider<SentMails> mails) {
        this.mails = Optional.ofNullable(mails.getIfAvailable());
    }

    @GetMapping
    List<SentMail> list() {
        return mails.map(SentMails::list).orElse(List.of());
    }

    @GetMapping("/{file}")
    ResponseEntity<byte[]> get(@PathVariable String file) {
        byte[] mail = mails.flatMap(found -> found.read(file)).orElseThrow(() -> new UnknownRecord("mail", file));
        var download = ContentDisposition.attachment().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(mail);
    }
}
