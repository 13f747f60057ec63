/**
 * What every public page stands on: the template, the tags, the words, and the errors of a form.
 *
 * <h2>How a page is made</h2>
 *
 * <p>A page is {@code report/where.xhtml} with a request-scoped bean {@code @Named WherePage} in
 * {@code communitysafety.portal.report}. It uses the template {@code
 * /WEB-INF/templates/journey.xhtml} (or {@code public.xhtml}) and the tags of the namespace {@code
 * communitysafety.portal}, and holds nothing else than content:
 *
 * <pre>{@code
 * <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets"
 *                 xmlns:cs="communitysafety.portal" template="/WEB-INF/templates/journey.xhtml">
 *   <ui:param name="backHref" value="/report/when"/>
 *   <ui:define name="title">#{text['report.where.title']}</ui:define>
 *   <ui:define name="progress">#{text['report.where.progress']}</ui:define>
 *   <ui:define name="question">
 *     <cs:form id="where">
 *       <cs:textInput id="place" key="report.where.place" value="#{wherePage.place}" heading="true"/>
 *       <cs:radios id="kind" key="report.where.kind" value="#{wherePage.kind}" options="#{wherePage.kinds}"/>
 *       <cs:button id="next" key="button.continue" action="#{wherePage.next}"/>
 *     </cs:form>
 *   </ui:define>
 * </ui:composition>
 * }</pre>
 *
 * <p>The words are {@code report.where.place.label}, {@code report.where.place.hint} (left out
 * where there is none) and {@code report.where.place.error.blank}. The bean's properties are {@code
 * String}s as typed, or {@code List<String>} for checkboxes; radio buttons and checkboxes are
 * {@link communitysafety.portal.faces.Choice}s and only values that were offered arrive.
 *
 * <p>The action checks what was sent. Where something is wrong it adds to {@link
 * communitysafety.portal.faces.FieldErrors}, in the order of the page, and returns null: the page
 * is shown again as it was typed, with the summary, the messages at the fields and "Error: " before
 * the title. Otherwise it returns the next page with {@code ?faces-redirect=true}, or redirects
 * itself. Bean Validation of page properties is switched off in Faces, so that there is one kind of
 * error.
 *
 * <p>Views are stateless and no page makes a session: what must outlive a request belongs in the
 * draft.
 */
@Uses({})
package communitysafety.portal.faces;

import communitysafety.shared.Uses;
