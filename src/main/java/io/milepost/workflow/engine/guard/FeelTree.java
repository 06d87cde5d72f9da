package io.milepost.workflow.engine.guard;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/** A parsed FEEL expression taken apart: to judge it, and to know what its answer depends on. */
public final class FeelTree {
    private FeelTree() {}

    /** The expression and all its parts. */
    static List<Object> nodes(ParsedExpression parsed) {
        List<Object> nodes = new ArrayList<>();
        collect(parsed, nodes);
        return nodes;
    }

    /** The facts it reads. */
    public static Set<String> names(ParsedExpression parsed) {
        Set<String> names = new TreeSet<>();
        for (Object node : nodes(parsed)) {
            if (node instanceof Ref ref) {
                names.add(ref.names().head());
            }
        }
        return names;
    }

    private static void collect(Object node, List<Object> nodes) {
        if (node instanceof Iterable<?> list) {
            for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
                collect(each.next(), nodes);
            }
        } else if (node instanceof Product product) {
            nodes.add(node);
            IntStream.range(0, product.productArity()).forEach(i -> collect(product.productElement(i), nodes));
        }
    }
}
