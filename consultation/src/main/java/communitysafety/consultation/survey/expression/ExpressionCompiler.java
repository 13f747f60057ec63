package communitysafety.consultation.survey.expression;

import communitysafety.consultation.survey.expression.Type.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Turns the text of an expression into an {@link Expression}, or says what is wrong with it. Length
 * and depth are bounded before anything is parsed; the rest takes time in proportion to the length.
 */
public final class ExpressionCompiler {

  /** Characters in an expression. */
  public static final int LONGEST = 10_000;

  /** Parentheses in each other, those of functions among them. */
  public static final int DEEPEST = 50;

  private static final Node FAULTY = new Node.Faulty();

  private final Names names;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> references = new LinkedHashSet<>();
  private final Set<String> literals = new LinkedHashSet<>();
  private boolean usesToday;
  private boolean usesLabels;

  private ExpressionCompiler(Names names) {
    this.names = names;
  }

  /** Something that holds or does not. */
  public static CompiledExpression condition(String text, Names names) {
    return new ExpressionCompiler(names).compile(text, true);
  }

  /** Something of any type. */
  public static CompiledExpression calculation(String text, Names names) {
    return new ExpressionCompiler(names).compile(text, false);
  }

  private CompiledExpression compile(String text, boolean condition) {
    Node node = FAULTY;
    if (text.length() > LONGEST) {
      faults.add(Fault.of(Fault.Kind.TOO_LONG, Integer.toString(LONGEST)));
    } else {
      node = parsed(text, condition);
    }
    return new CompiledExpression(
        node, List.copyOf(faults), references, usesToday, usesLabels, literals);
  }

  private Node parsed(String text, boolean condition) {
    ExpressionLexer lexer = new ExpressionLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    if (isTooDeep(tokens.getTokens())) {
      faults.add(Fault.of(Fault.Kind.TOO_DEEP, Integer.toString(DEEPEST)));
      return FAULTY;
    }
    ExpressionParser parser = new ExpressionParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      ExpressionParser.DisjunctionContext whole = parser.whole().disjunction();
      Node node = new Typing(text).visit(whole);
      if (condition && !node.type().is(Kind.TRUTH)) {
        faults.add(Fault.of(Fault.Kind.TYPES_DIFFER, text.trim(), ""));
      }
      return node;
    } catch (ParseCancellationException refused) {
      Token found =
          refused.getCause() instanceof RecognitionException where
              ? where.getOffendingToken()
              : parser.getCurrentToken();
      boolean atEnd = found == null || found.getType() == Token.EOF;
      faults.add(
          Fault.of(
              Fault.Kind.MALFORMED,
              atEnd ? "" : found.getText(),
              Integer.toString(atEnd ? text.length() + 1 : found.getStartIndex() + 1)));
      return FAULTY;
    }
  }

  private static boolean isTooDeep(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      if (token.getType() == ExpressionLexer.OPEN) {
        depth++;
      } else if (token.getType() == ExpressionLexer.CLOSE) {
        depth--;
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }

  /** Goes through what was parsed once, and gives each part its type. */
  private final class Typing extends ExpressionBaseVisitor<Node> {

    private final String source;

    Typing(String source) {
      this.source = source;
    }

    @Override
    public Node visitDisjunction(ExpressionParser.DisjunctionContext context) {
      if (context.conjunction().size() == 1) {
        return visit(context.conjunction(0));
      }
      return new Node.Any(conditions(context.conjunction()));
    }

    @Override
    public Node visitConjunction(ExpressionParser.ConjunctionContext context) {
      if (context.comparison().size() == 1) {
        return visit(context.comparison(0));
      }
      return new Node.All(conditions(context.comparison()));
    }

    private List<Node> conditions(List<? extends ParserRuleContext> contexts) {
      List<Node> conditions = new ArrayList<>(contexts.size());
      for (ParserRuleContext context : contexts) {
        conditions.add(condition(context));
      }
      return List.copyOf(conditions);
    }

    private Node condition(ParserRuleContext context) {
      Node node = visit(context);
      if (!node.type().is(Kind.TRUTH)) {
        return differ(textOf(context), "");
      }
      return node;
    }

    @Override
    public Node visitComparison(ExpressionParser.ComparisonContext context) {
      Node left = visit(context.sum(0));
      if (context.operator == null) {
        return left;
      }
      Node right = visit(context.sum(1));
      int operator = context.operator.getType();
      String one = textOf(context.sum(0));
      String other = textOf(context.sum(1));
      if (operator == ExpressionParser.EQUAL || operator == ExpressionParser.UNEQUAL) {
        return same(left, right, operator == ExpressionParser.EQUAL, one, other);
      }
      return ordered(left, right, operator, one, other);
    }

    private Node same(Node left, Node right, boolean same, String one, String other) {
      if (isUnknown(left) || isUnknown(right)) {
        return FAULTY;
      }
      if (isEmptyText(right)) {
        return new Node.Answered(left, !same);
      }
      if (isEmptyText(left)) {
        return new Node.Answered(right, !same);
      }
      Kind kind = left.type().kind();
      Kind otherKind = right.type().kind();
      if (kind == Kind.OPTIONS || otherKind == Kind.OPTIONS) {
        return differ(one, other);
      }
      if (kind == Kind.OPTION && isLiteral(right)) {
        return sameOption(left, right, same, one);
      }
      if (otherKind == Kind.OPTION && isLiteral(left)) {
        return sameOption(right, left, same, other);
      }
      if (isWording(kind) && isWording(otherKind)) {
        return new Node.SameText(left, right, same);
      }
      if (kind == Kind.TRUTH && otherKind == Kind.TRUTH) {
        return new Node.SameTruth(left, right, same);
      }
      Node leftCompared = comparable(left, right);
      Node rightCompared = comparable(right, left);
      if (leftCompared == null || rightCompared == null) {
        return differ(one, other);
      }
      return new Node.SameNumber(leftCompared, rightCompared, same);
    }

    private Node sameOption(Node option, Node literal, boolean same, String name) {
      String text = literal.text(null);
      if (!option.type().options().contains(text)) {
        faults.add(Fault.of(Fault.Kind.OPTION_UNKNOWN, text, name));
        return FAULTY;
      }
      return new Node.SameText(option, new Node.TextLiteral(text), same);
    }

    private Node ordered(Node left, Node right, int operator, String one, String other) {
      if (isUnknown(left) || isUnknown(right)) {
        return FAULTY;
      }
      Node leftCompared = comparable(left, right);
      Node rightCompared = comparable(right, left);
      if (leftCompared == null || rightCompared == null) {
        return differ(one, other);
      }
      Node.Order order =
          switch (operator) {
            case ExpressionParser.LESS -> Node.Order.LESS;
            case ExpressionParser.AT_MOST -> Node.Order.AT_MOST;
            case ExpressionParser.GREATER -> Node.Order.MORE;
            default -> Node.Order.AT_LEAST;
          };
      return new Node.Ordered(leftCompared, order, rightCompared);
    }

    /** As a number or a day that the other can be compared with; null when it is neither. */
    private Node comparable(Node node, Node with) {
      boolean withDay = with.type().kind() == Kind.DAY;
      if (node instanceof Node.TextLiteral literal) {
        return withDay ? day(literal.text()).orElse(null) : number(literal, with);
      }
      if (node.type().kind() == Kind.DAY) {
        return withDay || with instanceof Node.TextLiteral ? node : null;
      }
      return node.type().countsAsNumber() && !withDay ? node : null;
    }

    private Node number(Node.TextLiteral literal, Node with) {
      double number = Value.numberOf(literal.text());
      boolean fits = with.type().countsAsNumber() && !Double.isNaN(number);
      return fits ? new Node.NumberLiteral(number) : null;
    }

    private Optional<Node> day(String text) {
      try {
        return Optional.of(new Node.DayLiteral(LocalDate.parse(text.trim())));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }

    @Override
    public Node visitSum(ExpressionParser.SumContext context) {
      Node first = visit(context.product(0));
      if (context.operators.isEmpty()) {
        return first;
      }
      List<Node> operands = new ArrayList<>();
      List<Node.Operation> operations = new ArrayList<>();
      operands.add(first);
      boolean isDay = first.type().kind() == Kind.DAY;
      boolean faulty = !isDay && !isNumber(first, textOf(context.product(0)));
      for (int i = 0; i < context.operators.size(); i++) {
        Node next = visit(context.product(i + 1));
        boolean minus = context.operators.get(i).getType() == ExpressionParser.MINUS;
        boolean nextIsDay = next.type().kind() == Kind.DAY;
        if (nextIsDay && isDay && minus) {
          isDay = false;
        } else if (nextIsDay && !isDay && !minus) {
          isDay = true;
        } else if (!isNumber(next, textOf(context.product(i + 1)))) {
          faulty = true;
        }
        operands.add(next);
        operations.add(minus ? Node.Operation.MINUS : Node.Operation.PLUS);
      }
      if (faulty) {
        return FAULTY;
      }
      List<Node> all = List.copyOf(operands);
      List<Node.Operation> done = List.copyOf(operations);
      return isDay ? new Node.DayRow(all, done) : new Node.Row(all, done);
    }

    @Override
    public Node visitProduct(ExpressionParser.ProductContext context) {
      if (context.operators.isEmpty()) {
        return visit(context.signed(0));
      }
      List<Node> operands = new ArrayList<>();
      boolean faulty = false;
      for (ExpressionParser.SignedContext signed : context.signed()) {
        Node operand = visit(signed);
        faulty |= !isNumber(operand, textOf(signed));
        operands.add(operand);
      }
      if (faulty) {
        return FAULTY;
      }
      List<Node.Operation> operations = new ArrayList<>();
      for (Token operator : context.operators) {
        operations.add(
            switch (operator.getType()) {
              case ExpressionParser.TIMES -> Node.Operation.TIMES;
              case ExpressionParser.DIV -> Node.Operation.DIV;
              default -> Node.Operation.MOD;
            });
      }
      return new Node.Row(List.copyOf(operands), List.copyOf(operations));
    }

    @Override
    public Node visitSigned(ExpressionParser.SignedContext context) {
      Node operand = visit(context.operand());
      if (context.signs.isEmpty()) {
        return operand;
      }
      if (!isNumber(operand, textOf(context.operand()))) {
        return FAULTY;
      }
      if (operand instanceof Node.NumberLiteral literal) {
        return new Node.NumberLiteral(
            context.signs.size() % 2 == 0 ? literal.number() : -literal.number());
      }
      return context.signs.size() % 2 == 0
          ? new Node.ToNumber(operand)
          : new Node.Negative(operand);
    }

    @Override
    public Node visitInParentheses(ExpressionParser.InParenthesesContext context) {
      return visit(context.disjunction());
    }

    @Override
    public Node visitReference(ExpressionParser.ReferenceContext context) {
      return referTo(context.REFERENCE().getText());
    }

    private Node referTo(String written) {
      String name = written.substring(2, written.length() - 1).trim();
      references.add(name);
      return names
          .find(name)
          .<Node>map(named -> new Node.Reference(named.slot(), named.type()))
          .orElse(FAULTY);
    }

    @Override
    public Node visitAnswer(ExpressionParser.AnswerContext context) {
      return names
          .answer()
          .<Node>map(Node.AnswerItself::new)
          .orElseGet(
              () -> {
                faults.add(Fault.of(Fault.Kind.REFERENCE_UNKNOWN, "."));
                return FAULTY;
              });
    }

    @Override
    public Node visitNumber(ExpressionParser.NumberContext context) {
      literals.add(context.getText());
      return new Node.NumberLiteral(Double.parseDouble(context.getText()));
    }

    @Override
    public Node visitText(ExpressionParser.TextContext context) {
      String quoted = context.getText();
      String text = quoted.substring(1, quoted.length() - 1);
      literals.add(text);
      return new Node.TextLiteral(text);
    }

    @Override
    public Node visitColumn(ExpressionParser.ColumnContext context) {
      String name = context.getText();
      if (!names.hasColumn(name)) {
        faults.add(Fault.of(Fault.Kind.REFERENCE_UNKNOWN, name));
        return FAULTY;
      }
      return new Node.Column(name);
    }

    @Override
    public Node visitCall(ExpressionParser.CallContext context) {
      String name = context.NAME().getText();
      Function function = Function.named(name).orElse(null);
      if (function == null) {
        faults.add(Fault.of(Fault.Kind.FUNCTION_UNKNOWN, name));
        context.disjunction().forEach(this::visit);
        return FAULTY;
      }
      List<ExpressionParser.DisjunctionContext> contexts = context.disjunction();
      int before = faults.size();
      List<Node> arguments = new ArrayList<>(contexts.size());
      for (ExpressionParser.DisjunctionContext argument : contexts) {
        arguments.add(visit(argument));
      }
      if (!function.takes(arguments.size())) {
        return wrong(function);
      }
      if (faults.size() > before || arguments.stream().anyMatch(this::isUnknown)) {
        return function == Function.CHOICE_NAME ? choiceName(arguments, function) : FAULTY;
      }
      return call(function, arguments, contexts);
    }

    private Node call(
        Function function,
        List<Node> arguments,
        List<ExpressionParser.DisjunctionContext> contexts) {
      return switch (function) {
        case TRUE -> new Node.TruthLiteral(true);
        case FALSE -> new Node.TruthLiteral(false);
        case NOT -> {
          Node condition = isCondition(arguments.get(0), contexts.get(0));
          yield isUnknown(condition) ? FAULTY : new Node.Not(condition);
        }
        case TODAY -> {
          usesToday = true;
          yield new Node.Today();
        }
        case SELECTED -> selected(arguments, contexts);
        case COUNT_SELECTED ->
            arguments.get(0).type().isChosen()
                ? new Node.CountSelected(arguments.get(0))
                : wrong(function);
        case IF -> {
          Node condition = isCondition(arguments.get(0), contexts.get(0));
          Node then = arguments.get(1);
          Node otherwise = arguments.get(2);
          Type type = common(then, otherwise);
          if (type == null) {
            yield differ(textOf(contexts.get(1)), textOf(contexts.get(2)));
          }
          yield isUnknown(condition) ? FAULTY : new Node.If(type, condition, then, otherwise);
        }
        case COALESCE -> {
          Type type = common(arguments.get(0), arguments.get(1));
          yield type == null
              ? differ(textOf(contexts.get(0)), textOf(contexts.get(1)))
              : new Node.Coalesce(type, arguments.get(0), arguments.get(1));
        }
        case ONCE -> arguments.get(0);
        case REGEX -> regex(arguments);
        case STRING_LENGTH -> new Node.StringLength(arguments.get(0));
        case NUMBER -> new Node.ToNumber(arguments.get(0));
        case INT -> areNumbers(arguments, contexts) ? new Node.Whole(arguments.get(0)) : FAULTY;
        case ROUND -> round(arguments, contexts);
        case MIN ->
            areNumbers(arguments, contexts) ? new Node.Least(List.copyOf(arguments)) : FAULTY;
        case MAX ->
            areNumbers(arguments, contexts) ? new Node.Greatest(List.copyOf(arguments)) : FAULTY;
        case SUM ->
            areNumbers(arguments, contexts) ? new Node.Total(List.copyOf(arguments)) : FAULTY;
        case CONCAT -> new Node.Concat(List.copyOf(arguments));
        case CHOICE_NAME -> choiceName(arguments, function);
      };
    }

    private Node selected(
        List<Node> arguments, List<ExpressionParser.DisjunctionContext> contexts) {
      Node picked = arguments.get(0);
      Node option = arguments.get(1);
      if (!picked.type().isChosen() || !isWording(option.type().kind())) {
        return wrong(Function.SELECTED);
      }
      if (option instanceof Node.TextLiteral literal
          && !picked.type().options().contains(literal.text().trim())) {
        faults.add(Fault.of(Fault.Kind.OPTION_UNKNOWN, literal.text(), textOf(contexts.get(0))));
        return FAULTY;
      }
      return new Node.Selected(picked, option);
    }

    private Node regex(List<Node> arguments) {
      if (!(arguments.get(1) instanceof Node.TextLiteral literal)) {
        return wrong(Function.REGEX);
      }
      return Patterns.compile(literal.text())
          .<Node>map(pattern -> new Node.Regex(arguments.get(0), pattern))
          .orElseGet(
              () -> {
                faults.add(Fault.of(Fault.Kind.PATTERN_REFUSED, literal.text()));
                return FAULTY;
              });
    }

    private Node round(List<Node> arguments, List<ExpressionParser.DisjunctionContext> contexts) {
      if (!areNumbers(arguments, contexts)) {
        return FAULTY;
      }
      if (arguments.size() == 1) {
        return new Node.Round(arguments.get(0), 0);
      }
      boolean isPlaces =
          arguments.get(1) instanceof Node.NumberLiteral places
              && places.number() >= 0
              && places.number() <= 15
              && places.number() == Math.rint(places.number());
      return isPlaces
          ? new Node.Round(arguments.get(0), (int) arguments.get(1).number(null))
          : wrong(Function.ROUND);
    }

    /** The question stands as a text, as in XLSForm: {@code jr:choice-name(${a}, '${a}')}. */
    private Node choiceName(List<Node> arguments, Function function) {
      if (!(arguments.get(1) instanceof Node.TextLiteral literal)
          || !literal.text().trim().startsWith("${")
          || !literal.text().trim().endsWith("}")) {
        return wrong(function);
      }
      usesLabels = true;
      literals.remove(literal.text());
      Node question = referTo(literal.text().trim());
      if (isUnknown(question) || isUnknown(arguments.get(0))) {
        return FAULTY;
      }
      if (!question.type().isChosen() || !isWording(arguments.get(0).type().kind())) {
        return wrong(function);
      }
      return new Node.ChoiceName(arguments.get(0), ((Node.Reference) question).slot());
    }

    private Node isCondition(Node node, ParserRuleContext context) {
      return node.type().is(Kind.TRUTH) ? node : differ(textOf(context), "");
    }

    private boolean areNumbers(
        List<Node> arguments, List<ExpressionParser.DisjunctionContext> contexts) {
      boolean all = true;
      for (int i = 0; i < arguments.size(); i++) {
        all &= isNumber(arguments.get(i), textOf(contexts.get(i)));
      }
      return all;
    }

    /** Says it when it is none. */
    private boolean isNumber(Node node, String text) {
      if (node.type().countsAsNumber()) {
        return !isUnknown(node);
      }
      if (node instanceof Node.TextLiteral literal
          && !Double.isNaN(Value.numberOf(literal.text()))) {
        return true;
      }
      differ(text, "0");
      return false;
    }

    /** Null when the two have nothing in common. */
    private Type common(Node one, Node other) {
      Type type = one.type();
      Type otherType = other.type();
      if (isEmptyText(one)) {
        return otherType;
      }
      if (isEmptyText(other) || type.equals(otherType)) {
        return type;
      }
      return isWording(type.kind()) && isWording(otherType.kind()) ? Type.TEXT : null;
    }

    private Node wrong(Function function) {
      faults.add(Fault.of(Fault.Kind.ARGUMENTS_WRONG, function.writtenName(), function.usage()));
      return FAULTY;
    }

    private Node differ(String one, String other) {
      faults.add(Fault.of(Fault.Kind.TYPES_DIFFER, one, other));
      return FAULTY;
    }

    private boolean isUnknown(Node node) {
      return node.type().kind() == Kind.UNKNOWN;
    }

    private boolean isLiteral(Node node) {
      return node instanceof Node.TextLiteral || node instanceof Node.NumberLiteral;
    }

    private boolean isEmptyText(Node node) {
      return node instanceof Node.TextLiteral literal && literal.text().isEmpty();
    }

    private boolean isWording(Kind kind) {
      return kind == Kind.TEXT || kind == Kind.OPTION;
    }

    private String textOf(ParserRuleContext context) {
      int start = context.getStart().getStartIndex();
      int stop = context.getStop().getStopIndex();
      Interval shown = Interval.of(start, Math.min(stop, start + 80));
      return source.substring(
          source.offsetByCodePoints(0, shown.a),
          source.offsetByCodePoints(
              0, Math.min(shown.b + 1, source.codePointCount(0, source.length()))));
    }
  }
}
