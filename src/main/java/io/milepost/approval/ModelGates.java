package io.milepost.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which gates a version of the approval process demands, so that issuing can ask for them without asking the
 * process.
 */
@Component
public class ModelGates {
    private final ApprovalModels models;
    private final ObjectMapper json;
    private final Clock clock;

    ModelGates(ApprovalModels models, ObjectMapper json, Clock clock) {
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void keep(DeployedModel model, List<ModelGate> gates) {
        try {
            models.save(new ApprovalModel(model, json.writeValueAsString(gates), clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order an invoice passes them; none for a version from before they were kept. */
    @Transactional(readOnly = true)
    public List<ModelGate> of(@Nullable String model) {
        return model == null
                ? List.of()
                : models.findById(model)
                        .map(ApprovalModel::gates)
                        .map(this::read)
                        .orElse(List.of());
    }

    private List<ModelGate> read(String gates) {
        try {
            return json.readValue(gates, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
