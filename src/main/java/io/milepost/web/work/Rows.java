package io.milepost.web.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads the records of an import in whichever of the two formats they come. */
@Component
class Rows {
    static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.parseMediaType(CSV);

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    List<Row> of(HttpServletRequest request, Columns columns) throws IOException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (!CSV_TYPE.includes(type)) {
            return JsonRows.read(request.getInputStream(), json, columns);
        }
        Charset charset = Objects.requireNonNullElse(type.getCharset(), StandardCharsets.UTF_8);
        return CsvRows.read(request.getInputStream(), charset, columns);
    }
}
