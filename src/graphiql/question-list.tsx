import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import type { ReactElement } from 'react';
import { questions, type Question } from './questions.js';

/** Puts a question into the editors; the tab that is open keeps its place. */
function useChoose(): (question: Question) => void {
  const [queryEditor, variableEditor] = [
    useGraphiQL(({ queryEditor }) => queryEditor),
    useGraphiQL(({ variableEditor }) => variableEditor),
  ];
  const { run, setOperationName } = useGraphiQLActions();
  return ({ operationName, query, variables }) => {
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // The editor tells the name a while after its text has changed.
    setOperationName(operationName);
    run();
  };
}

function QuestionList(): ReactElement {
  const choose = useChoose();
  return (
    <section aria-label="十个问题 Ten questions">
      <h2 className="questions-title">
        十个问题 <span lang="en">Ten questions</span>
      </h2>
      <ol className="questions">
        {questions.map((question) => (
          <li key={question.name}>
            <button type="button" data-question={question.name} onClick={() => choose(question)}>
              {question.zh}
              <span lang="en">{question.en}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function QuestionIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d="M9 9.2a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.6M12 17.2v.3" strokeLinecap="round" />
    </svg>
  );
}

/** The questions as a pane of GraphiQL: a click puts one into the editors and asks it. */
export const questionPlugin: GraphiQLPlugin = {
  title: '十个问题 Ten questions',
  icon: QuestionIcon,
  content: QuestionList,
};
