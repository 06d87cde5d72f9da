package io.milepost.web.deliveries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.delivery.CallBackSignature;
import io.milepost.delivery.HearFromAccessPoint;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the access point tells what became of a message: see src/docs/access-point.md. */
@RestController
@Tag(name = "Deliveries")
class CallBackController {
    private final CallBackSignature callBackSignature;
    private final HearFromAccessPoint hearFromAccessPoint;
    private final ObjectMapper json;

    CallBackController(
            CallBackSignature callBackSignature, HearFromAccessPoint hearFromAccessPoint, ObjectMapper json) {
        this.callBackSignature = callBackSignature;
        this.hearFromAccessPoint = hearFromAccessPoint;
        this.json = json;
    }

    @PostMapping(path = "/api/deliveries/{messageId}/status", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The access point's call-back, signed: DELIVERED, or REJECTED with the recipient's reason")
    void heard(
            @PathVariable String messageId,
            @RequestHeader(name = "X-Milepost-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "X-Milepost-Signature", required = false) @Nullable String signature,
            @RequestBody byte[] body)
            throws IOException {
        if (!callBackSignature.holds(timestamp, messageId, body, signature)) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    "The signature is missing or wrong, or its timestamp is not of these minutes.");
        }
        JsonNode told = json.readTree(body);
        String reason = told.path("reason").asText("");
        switch (told.path("status").asText("")) {
            case "DELIVERED" -> hearFromAccessPoint.delivered(messageId);
            case "REJECTED" -> hearFromAccessPoint.rejected(messageId, reason.isBlank() ? "without a reason" : reason);
            default -> throw Refusal.unprocessable("The status must be DELIVERED or REJECTED.");
        }
    }
}
