package io.milepost.billing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps them in one column: they are read with their term at every turn of a draft. */
@Converter
class FeeChangesColumn implements AttributeConverter<FeeChanges, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable FeeChanges changes) {
        return changes == null ? null : changes.toString();
    }

    @Override
    public @Nullable FeeChanges convertToEntityAttribute(@Nullable String kept) {
        return kept == null ? null : FeeChanges.of(kept);
    }
}
