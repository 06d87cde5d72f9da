package io.milepost.document.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.document.Branding;
import io.milepost.document.Logo;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the firm set once without touching a template; written once. */
@Entity
class BrandingVersion {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    private int number;

    private String accent;
    private String font;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte @Nullable [] logo;

    @Column(name = "logo_type")
    private @Nullable String logoType;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] texts;

    private String why;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private @Nullable Integer version;

    protected BrandingVersion() {}

    BrandingVersion(int number, Branding branding, Made made) {
        this.number = number;
        this.accent = branding.accent();
        this.font = branding.font();
        this.logo = branding.logo() == null ? null : branding.logo().content();
        this.logoType = branding.logo() == null ? null : branding.logo().mediaType();
        this.texts = write(branding.texts());
        this.why = made.why();
        this.madeBy = made.by();
        this.madeAt = made.at();
    }

    int number() {
        return number;
    }

    Branding branding() {
        return new Branding(
                logo == null || logoType == null ? null : new Logo(logoType, logo), accent, font, read(texts));
    }

    Made made() {
        return new Made(madeBy, madeAt, why);
    }

    private static byte[] write(Map<String, Map<String, String>> texts) {
        try {
            return JSON.writeValueAsBytes(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> read(byte[] json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
