package io.milepost.delivery;

import io.milepost.client.ElectronicAddress;
import io.milepost.client.Profile;
import io.milepost.invoice.EInvoice;
import io.milepost.invoice.FrozenInvoice;
import java.util.Optional;

/** Where an access point takes an issued invoice, {@code scheme:id}: the address frozen with it, so that XML and way agree. */
final class ElectronicRecipient {
    private ElectronicRecipient() {}

    /** Empty where it has no e-invoice or no address on it; it goes by mail then. */
    static Optional<String> of(FrozenInvoice frozen) {
        return Optional.ofNullable(frozen.eInvoice())
                .filter(eInvoice -> eInvoice.profile() != Profile.NONE)
                .map(EInvoice::to)
                .map(ElectronicAddress::written);
    }
}
