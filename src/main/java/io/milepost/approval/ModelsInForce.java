package io.milepost.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models that an admin may change, as they are used now, and what Camunda Modeler needs to change them. */
public interface ModelsInForce {
    /** {@code version} and {@code deployedAt} are null for a table that isn't deployed: it is one to begin with. */
    record Known(
            String file,
            @Nullable Integer version,
            @Nullable Instant deployedAt) {}

    List<Known> all();

    Optional<byte[]> content(String file);

    /** Each a JSON object. */
    List<byte[]> elementTemplates();
}
