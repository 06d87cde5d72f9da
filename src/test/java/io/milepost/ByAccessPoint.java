package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The demo's client Hafenbau as one who gets invoices by Peppol. */
public final class ByAccessPoint {
    public static final String ADDRESS = "0204:991-1234512345-06";

    private ByAccessPoint() {}

    public static void wishedByTheClient(int port) {
        Caller felix = Caller.basic(port, "felix");
        ObjectNode client = (ObjectNode) felix.get("/api/clients/HAFENBAU").json();
        client.remove("code");
        client.put("buyerReference", "991-1234512345-06");
        client.set(
                "documents",
                new ObjectMapper()
                        .createObjectNode()
                        .put("eInvoice", "peppol-ubl")
                        .put("endpoint", ADDRESS)
                        .put("channel", "access-point"));
        Caller.Answer answer = felix.put("/api/clients/HAFENBAU", client.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
