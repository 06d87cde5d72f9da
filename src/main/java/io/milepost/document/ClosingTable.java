package io.milepost.document;

import com.itextpdf.html2pdf.attach.ITagWorker;
import com.itextpdf.html2pdf.attach.ProcessorContext;
import com.itextpdf.html2pdf.attach.impl.DefaultTagWorkerFactory;
import com.itextpdf.html2pdf.attach.impl.tags.TableTagWorker;
import com.itextpdf.layout.IPropertyContainer;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.layout.LayoutResult;
import com.itextpdf.layout.layout.RootLayoutArea;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.RootRenderer;
import com.itextpdf.layout.renderer.TableRenderer;
import com.itextpdf.styledxmlparser.node.IElementNode;
import org.jspecify.annotations.Nullable;

/** The last rows stay with the totals; they need a heading of their own only where they open a page. */
final class ClosingTable extends DefaultTagWorkerFactory {
    @Override
    public @Nullable ITagWorker getCustomTagWorker(IElementNode tag, ProcessorContext context) {
        var classes = tag.getAttribute("class");
        var closing = tag.name().equals("table") && classes != null && classes.contains("continued");
        return closing ? new Worker(tag, context) : null;
    }

    private static final class Worker extends TableTagWorker {
        private Worker(IElementNode tag, ProcessorContext context) {
            super(tag, context);
        }

        @Override
        public void processEnd(IElementNode tag, ProcessorContext context) {
            super.processEnd(tag, context);
            IPropertyContainer table = getElementResult();
            if (table instanceof Table rows) {
                rows.setNextRenderer(new Renderer(rows));
            }
        }
    }

    private static final class Renderer extends TableRenderer {
        private Renderer(Table table) {
            super(table);
        }

        @Override
        public LayoutResult layout(LayoutContext context) {
            ((Table) getModelElement()).setSkipFirstHeader(!opensPage());
            return super.layout(context);
        }

        private boolean opensPage() {
            IRenderer root = this;
            while (root.getParent() != null) {
                root = root.getParent();
            }
            return root instanceof RootRenderer pages
                    && pages.getCurrentArea() instanceof RootLayoutArea area
                    && area.isEmptyArea();
        }

        @Override
        public IRenderer getNextRenderer() {
            return new Renderer((Table) getModelElement());
        }
    }
}
