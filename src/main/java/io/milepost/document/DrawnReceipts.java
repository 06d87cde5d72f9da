package io.milepost.document;

import io.milepost.document.annex.ReceiptPictures;
import io.milepost.project.Receipt;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the pages of the receipts drawn last, because a draft is looked at many times while it is worked on. */
final class DrawnReceipts {
    private static final int MOST = 60;

    private final Map<String, List<byte[]>> pages = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<byte[]>> eldest) {
            return size() > MOST;
        }
    });

    List<byte[]> of(Receipt receipt) {
        List<byte[]> known = pages.get(receipt.sha256());
        if (known == null) {
            known = ReceiptPictures.of(receipt);
            pages.put(receipt.sha256(), known);
        }
        return known;
    }
}
