package io.milepost.document.page;

import com.itextpdf.kernel.utils.DefaultSafeXmlParserFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;

/** iText's own safe parsers, without its search through the whole class path for one at every document. */
final class XmlOfTheJdk extends DefaultSafeXmlParserFactory {
    @Override
    protected DocumentBuilderFactory createDocumentBuilderFactory() {
        return DocumentBuilderFactory.newDefaultInstance();
    }

    @Override
    protected SAXParserFactory createSAXParserFactory() {
        return SAXParserFactory.newDefaultInstance();
    }
}
