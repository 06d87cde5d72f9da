package io.milepost.delivery;

import io.milepost.project.ItemKey;

/** A mail that asks a client to accept a milestone did not reach them, or nobody knows whether it did; {@code why} is a sentence for people. */
public record MilestoneMailUndeliverable(ItemKey milestone, String acceptance, String recipient, String why) {}
