package io.milepost.document.template;

import io.milepost.invoice.Hashes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A design as somebody kept it once; written once, because invoices stay with the version they were issued in. */
@Entity
class TemplateVersion {
    @Id
    private String id;

    private String name;
    private int number;
    private boolean shipped;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] source;

    private String sha256;
    private String why;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private @Nullable Integer version;

    protected TemplateVersion() {}

    TemplateVersion(String name, int number, boolean shipped, String source, Made made) {
        this.id = UUID.randomUUID().toString();
        this.name = name;
        this.number = number;
        this.shipped = shipped;
        this.source = source.getBytes(StandardCharsets.UTF_8);
        this.sha256 = Hashes.sha256(source);
        this.why = made.why();
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    boolean says(String other) {
        return sha256.equals(Hashes.sha256(other));
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    boolean shipped() {
        return shipped;
    }

    String source() {
        return new String(source, StandardCharsets.UTF_8);
    }

    Made made() {
        return new Made(madeBy, madeAt, why);
    }
}
