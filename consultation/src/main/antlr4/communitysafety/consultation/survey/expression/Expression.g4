/*
 * The expressions of a survey: the part of XPath 1.0 that XLSForm's authors use, without paths. No rule
 * but the one in parentheses calls itself, so that only parentheses and arguments make the parser go
 * deeper; how deep is counted before.
 */
grammar Expression;

whole: disjunction EOF;

disjunction: conjunction (OR conjunction)*;

conjunction: comparison (AND comparison)*;

comparison: sum (operator = (EQUAL | UNEQUAL | LESS | AT_MOST | GREATER | AT_LEAST) sum)?;

sum: product (operators += (PLUS | MINUS) product)*;

product: signed (operators += (TIMES | DIV | MOD) signed)*;

signed: signs += MINUS* operand;

operand
  : OPEN disjunction CLOSE                                        # inParentheses
  | NAME OPEN (disjunction (COMMA disjunction)*)? CLOSE           # call
  | REFERENCE                                                     # reference
  | DOT                                                           # answer
  | NUMBER                                                        # number
  | TEXT                                                          # text
  | NAME                                                          # column
  ;

OR: 'or';
AND: 'and';
DIV: 'div';
MOD: 'mod';
EQUAL: '=';
UNEQUAL: '!=';
LESS: '<';
AT_MOST: '<=';
GREATER: '>';
AT_LEAST: '>=';
PLUS: '+';
MINUS: '-';
TIMES: '*';
OPEN: '(';
CLOSE: ')';
COMMA: ',';

// Neither "$" nor braces inside, so that an unclosed one is given up at the next.
REFERENCE: '${' ~[${}]* '}';
NUMBER: [0-9]+ ('.' [0-9]*)? | '.' [0-9]+;
DOT: '.';
// Word processors make quotation marks round; what they enclose is meant as a text.
TEXT: '\'' ~[']* '\'' | '"' ~["]* '"' | [\u2018\u2019] ~[\u2018\u2019]* [\u2018\u2019] | [\u201C\u201D] ~[\u201C\u201D]* [\u201C\u201D];
NAME: [A-Za-z_] [A-Za-z0-9_.:-]*;
SPACE: [ \t\r\n\u00A0]+ -> skip;
UNEXPECTED: .;
