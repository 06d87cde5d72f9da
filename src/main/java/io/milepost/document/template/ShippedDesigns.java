package io.milepost.document.template;

import io.milepost.document.Design;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The designs Milepost comes with are versions like a firm's own, so that an invoice stays with the one it was issued in when
 * a later release brings a better one. They are kept when the application starts, before anything is drawn.
 */
@Component
class ShippedDesigns implements SmartInitializingSingleton {
    static final String USUAL = name(Design.CLASSIC);
    static final List<String> NAMES =
            Arrays.stream(Design.values()).map(ShippedDesigns::name).toList();

    private final TemplateVersions versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShippedDesigns(TemplateVersions versions, PlatformTransactionManager transactions, Clock clock) {
        this.versions = versions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Arrays.stream(Design.values()).forEach(this::keep);
    }

    private void keep(Design design) {
        try {
            transaction.executeWithoutResult(status -> keep(name(design), design.source()));
        } catch (DataIntegrityViolationException keptByAnotherNodeMeanwhile) {
            transaction.executeWithoutResult(status -> keep(name(design), design.source()));
        }
    }

    private void keep(String name, String source) {
        var newest = versions.findFirstByNameOrderByNumberDesc(name);
        if (newest.isPresent() && newest.get().says(source)) {
            return;
        }
        var number = newest.map(TemplateVersion::number).orElse(0) + 1;
        versions.save(new TemplateVersion(
                name, number, true, source, new Made("milepost", clock.instant(), "Comes with Milepost")));
    }

    private static String name(Design design) {
        return design.name().toLowerCase(Locale.ROOT);
    }
}
