package io.milepost.workflow.engine.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/**
 * A text with <code>${…}</code> in it, read by the engine's own parser. Only what is listed here passes: variables, a few
 * members, the methods a bean offers to models, comparisons and literals.
 */
final class Formula {
    private static final Pattern HARMLESS_TEXT = Pattern.compile("[A-Za-z0-9 _.:/@-]*");
    private static final Set<AstBinary.Operator> ORDERING =
            Set.of(AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);
    private static final Set<AstBinary.Operator> JOINING = Set.of(AstBinary.AND, AstBinary.OR);
    private static final Set<AstBinary.Operator> COMPARING = Set.of(AstBinary.EQ, AstBinary.NE);

    private final String text;
    private final @Nullable Node root;

    private Formula(String text, @Nullable Node root) {
        this.text = text;
        this.root = root;
    }

    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Formula of(String text) {
        try {
            return new Formula(
                    text,
                    new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot());
        } catch (TreeBuilderException unreadable) {
            return new Formula(text, null);
        }
    }

    /** What is wrong with it, in a sentence. */
    Optional<String> problem(Vocabulary words) {
        if (root == null) {
            return Optional.of("'%s' is no expression the engine could read.".formatted(Words.cut(text)));
        }
        return problem(root, words).map(why -> "'%s' can't be used here: %s".formatted(Words.cut(text), why));
    }

    private static Optional<String> problem(Node node, Vocabulary words) {
        if (node instanceof AstIdentifier identifier) {
            return words.kind(identifier.getName()) == null
                    ? Optional.of("'%s' is no variable of this process.".formatted(identifier.getName()))
                    : Optional.empty();
        }
        if (node instanceof AstString string) {
            return HARMLESS_TEXT.matcher(literal(string)).matches()
                    ? Optional.empty()
                    : Optional.of("a text in it has other characters than letters, digits and simple signs.");
        }
        if (node instanceof AstMethod method) {
            return problemOfCall(method, words);
        }
        if (node instanceof AstDot) {
            return Vocabulary.MEMBERS.contains(structure(node))
                    ? Optional.empty()
                    : Optional.of("'%s' is not among what an expression may read.".formatted(structure(node)));
        }
        if (node instanceof AstBinary binary && ORDERING.contains(binary.getOperator())) {
            return problemOfOrder(binary, words).or(() -> problemInside(node, words));
        }
        return isStructure(node)
                ? problemInside(node, words)
                : Optional.of("an expression may compare variables and nothing more.");
    }

    private static Optional<String> problemOfCall(AstMethod method, Vocabulary words) {
        Node called = method.getChild(0);
        boolean listed = called instanceof AstDot
                && called.getChild(0) instanceof AstIdentifier bean
                && words.allowsCall(bean.getName(), property(called));
        return listed
                ? problemInside(method.getChild(1), words)
                : Optional.of("'%s' is not among what an expression may call.".formatted(Words.cut(structure(called))));
    }

    /** Amounts are texts for people; what depends on them is decided by the policy. */
    private static Optional<String> problemOfOrder(AstBinary order, Vocabulary words) {
        for (int i = 0; i < order.getCardinality(); i++) {
            if (order.getChild(i) instanceof AstIdentifier identifier
                    && words.kind(identifier.getName()) != Vocabulary.Kind.NUMBER
                    && words.kind(identifier.getName()) != Vocabulary.Kind.ANYTHING) {
                return Optional.of("'%s' is no number. What depends on an amount is a rule of approval-policy."
                        .formatted(identifier.getName()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problemInside(Node node, Vocabulary words) {
        for (int i = 0; i < node.getCardinality(); i++) {
            Optional<String> problem = problem(node.getChild(i), words);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static boolean isStructure(Node node) {
        return node instanceof AstComposite
                || node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstText
                || node instanceof AstBoolean
                || node instanceof AstNumber
                || node instanceof AstNull
                || (node instanceof AstUnary unary && unary.getOperator() != AstUnary.NEG)
                || (node instanceof AstBinary binary
                        && (JOINING.contains(binary.getOperator()) || COMPARING.contains(binary.getOperator())));
    }

    /** Whether it asks something that is true or false. */
    boolean isQuestion(Vocabulary words) {
        return root instanceof AstEval && isQuestion(root.getChild(0), words);
    }

    private static boolean isQuestion(Node node, Vocabulary words) {
        if (node instanceof AstNested) {
            return isQuestion(node.getChild(0), words);
        }
        if (node instanceof AstIdentifier identifier) {
            Vocabulary.Kind kind = words.kind(identifier.getName());
            return kind == Vocabulary.Kind.FLAG || kind == Vocabulary.Kind.ANYTHING;
        }
        if (node instanceof AstUnary unary) {
            return unary.getOperator() == AstUnary.EMPTY || isQuestion(node.getChild(0), words);
        }
        if (node instanceof AstBinary binary && JOINING.contains(binary.getOperator())) {
            return isQuestion(node.getChild(0), words) && isQuestion(node.getChild(1), words);
        }
        return node instanceof AstBoolean || node instanceof AstBinary;
    }

    boolean mentions(String variable) {
        return root != null && mentions(root, variable);
    }

    private static boolean mentions(Node node, String variable) {
        if (node instanceof AstIdentifier identifier && identifier.getName().equals(variable)) {
            return true;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (mentions(node.getChild(i), variable)) {
                return true;
            }
        }
        return false;
    }

    /** Its answer where {@code variable} is all it depends on; null where it depends on more. */
    @Nullable
    Boolean answer(String variable, boolean is) {
        return root instanceof AstEval ? answer(root.getChild(0), variable, is) : null;
    }

    private static @Nullable Boolean answer(Node node, String variable, boolean is) {
        if (node instanceof AstNested) {
            return answer(node.getChild(0), variable, is);
        }
        if (node instanceof AstBoolean) {
            return Boolean.valueOf(structure(node));
        }
        if (node instanceof AstIdentifier identifier) {
            return identifier.getName().equals(variable) ? is : null;
        }
        if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
            Boolean inner = answer(node.getChild(0), variable, is);
            return inner == null ? null : !inner;
        }
        if (node instanceof AstBinary binary) {
            return joined(binary, answer(node.getChild(0), variable, is), answer(node.getChild(1), variable, is));
        }
        return null;
    }

    private static @Nullable Boolean joined(AstBinary binary, @Nullable Boolean one, @Nullable Boolean other) {
        if (binary.getOperator() == AstBinary.AND) {
            return isFalse(one) || isFalse(other) ? Boolean.FALSE : one == null || other == null ? null : Boolean.TRUE;
        }
        if (binary.getOperator() == AstBinary.OR) {
            return isTrue(one) || isTrue(other) ? Boolean.TRUE : one == null || other == null ? null : Boolean.FALSE;
        }
        if (one == null || other == null) {
            return null;
        }
        return binary.getOperator() == AstBinary.EQ
                ? Boolean.valueOf(one.equals(other))
                : binary.getOperator() == AstBinary.NE ? Boolean.valueOf(!one.equals(other)) : null;
    }

    private static boolean isTrue(@Nullable Boolean answer) {
        return answer != null && answer;
    }

    private static boolean isFalse(@Nullable Boolean answer) {
        return answer != null && !answer;
    }

    private static String property(Node dot) {
        return dot.toString().replaceFirst("^\\.\\s*", "");
    }

    private static String literal(AstString string) {
        String quoted = string.toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /** As it would be written without blanks, such as {@code execution.processBusinessKey}. */
    private static String structure(Node node) {
        return ((AstNode) node).getStructuralId(null).replaceAll("^\\$\\{|}$|\\s", "");
    }
}
