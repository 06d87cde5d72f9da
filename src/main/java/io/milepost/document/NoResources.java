package io.milepost.document;

import com.itextpdf.styledxmlparser.resolver.resource.IResourceRetriever;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Fetches nothing: style and logo are inside the page already, so no URL may reach the network or the disk. */
final class NoResources implements IResourceRetriever {
    @Override
    public @Nullable InputStream getInputStreamByUrl(URL url) {
        return null;
    }

    @Override
    public byte @Nullable [] getByteArrayByUrl(URL url) {
        return null;
    }
}
