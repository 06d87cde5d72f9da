package io.milepost.delivery;

/** A person asked for a delivery that can't be; the message is a sentence for them. */
public class DeliveryRefused extends RuntimeException {
    DeliveryRefused(String sentence) {
        super(sentence);
    }
}
