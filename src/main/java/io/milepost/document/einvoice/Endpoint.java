package io.milepost.document.einvoice;

import io.milepost.client.ElectronicAddress;
import io.milepost.invoice.FrozenInvoice;
import org.jspecify.annotations.Nullable;

/** The electronic addresses an e-invoice carries (BT-34, BT-49); none where scheme or identifier is blank. */
final class Endpoint {
    private Endpoint() {}

    static @Nullable ElectronicAddress from(FrozenInvoice invoice) {
        var asked = invoice.eInvoice();
        return asked == null ? null : whole(asked.from());
    }

    static @Nullable ElectronicAddress to(FrozenInvoice invoice) {
        var asked = invoice.eInvoice();
        return asked == null ? null : whole(asked.to());
    }

    private static @Nullable ElectronicAddress whole(@Nullable ElectronicAddress address) {
        var scheme = address == null ? null : Text.of(address.scheme());
        var id = address == null ? null : Text.of(address.id());
        return scheme == null || id == null ? null : new ElectronicAddress(scheme, id);
    }
}
