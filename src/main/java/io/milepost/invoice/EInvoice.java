package io.milepost.invoice;

import io.milepost.client.ElectronicAddress;
import io.milepost.client.Profile;
import org.jspecify.annotations.Nullable;

/** The legal XML an invoice goes out with, and the electronic addresses on it: BT-34 of the seller, BT-49 of the client. */
public record EInvoice(
        Profile profile,
        @Nullable ElectronicAddress from,
        @Nullable ElectronicAddress to) {}
