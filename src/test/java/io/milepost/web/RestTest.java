package io.milepost.web;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CollectBillableWork;
import io.milepost.invoice.InvoiceId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.MockMvc;

/** What every test over REST has: a firm with a client, and projects of its own that no other test knows. */
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = WebEnvironment.MOCK,
        properties = {
            "milepost.db.url=jdbc:h2:mem:rest;MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "milepost.db.user=milepost",
            "milepost.db.password=milepost",
            "milepost.admin.password=unused",
            "spring.mail.host=127.0.0.1",
            "milepost.issuer.name=Brückner & Vale Engineering GmbH",
            "milepost.issuer.street=Kehrwieder 9",
            "milepost.issuer.postcode=20457",
            "milepost.issuer.city=Hamburg",
            "milepost.issuer.country=DE",
            "milepost.issuer.vat-id=DE136695976",
            "milepost.issuer.iban=DE02120300000000202051",
            "milepost.issuer.email=invoices@brueckner-vale.example"
        })
@AutoConfigureMockMvc
abstract class RestTest {
    static final String CLIENT = """
            {"name": "Hafenbau Nord GmbH", "street": "Kaistraße 1", "postcode": "20457", "city": "Hamburg",
             "country": "DE", "email": "billing@hafenbau.example", "language": "de", "currency": "EUR",
             "paymentDays": 30, "clientSince": "2019-03-01"}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    CollectBillableWork collectBillableWork;

    OverRest rest;

    @BeforeEach
    void aFirm() {
        rest = new OverRest(mvc);
        rest.put("felix", "/api/clients/HAFENBAU", CLIENT);
        rest.put("felix", "/api/rate-cards/FIRM", """
                {"scope": "firm", "currency": "EUR", "rates": [
                  {"role": "Engineer", "from": "2020-01-01", "unitPrice": "95.00"}]}""");
    }

    /** A project with a code nobody used before. */
    String aProjectOf(String projectManager) {
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        rest.put("felix", "/api/projects/" + code, """
                {"name": "Harbour Bridge", "client": "HAFENBAU", "projectManager": "%s", "practiceLead": "lena",
                 "currency": "EUR"}""".formatted(projectManager));
        return code;
    }

    /** Time of maya's as an engineer, at 95.00 an hour. */
    OverRest.Answer recordHour(String project, String id) {
        return rest.post("tracker", "/api/time-entries", """
                [{"id": "%s", "project": "%s", "person": "maya", "role": "Engineer", "date": "2026-10-05",
                  "minutes": 60, "description": "Survey of pier 3"}]""".formatted(id, project));
    }

    /** Requests an invoice and collects the work for it, as the process would; null when there is nothing to bill. */
    InvoiceId aDraftOf(String project, String projectManager) {
        var asked = rest.post(projectManager, "/api/projects/" + project + "/invoices", "{}");
        String key = Objects.requireNonNull(asked.at("/businessKey"), asked.toString());
        return collect(key);
    }

    InvoiceId collect(String businessKey) {
        return collectBillableWork
                .collect(new BusinessKey(businessKey), "instance of " + businessKey)
                .invoice();
    }
}
