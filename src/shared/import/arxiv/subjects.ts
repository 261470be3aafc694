/** Subject classes of a line, as codes (`cs.LG`, `hep-th`), each once: `cs.LG stat.ML` or `Machine Learning (cs.LG); ...`. */
export function readSubjects(line: string): string[] {
  const text = line.slice(0, 2_000);
  const inBrackets = [...text.matchAll(/\(([a-z-]+(?:\.[A-Za-z-]{2,20})?)\)/g)].map((match) => match[1] ?? '');
  const codes = inBrackets.length > 0 ? inBrackets : text.split(/[\s;,]+/).filter((word) => isSubjectCode(word));
  return [...new Set(codes)];
}

/** `cs.LG`, `cond-mat.stat-mech`, `q-fin.TR`, `math-ph`, `hep-th`. */
export function isSubjectCode(word: string): boolean {
  return (
    /^(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.(?:[A-Z]{2}|[a-z]{2,8}(?:-[a-z]{2,8})?)$/.test(
      word,
    ) ||
    /^(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|alg-geom|chao-dyn|q-alg|dg-ga|funct-an|solv-int|patt-sol|adap-org|comp-gas|chem-ph|cmp-lg|acc-phys|atom-ph|plasm-ph|supr-con|mtrl-th|bayes-an|ao-sci)$/.test(
      word,
    )
  );
}

/** The archives that are divided into subjects: `cs`, `math`. */
export function isArchive(word: string): boolean {
  return /^(?:cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)$/.test(word);
}

const NAMES = `
Astrophysics|Condensed Matter|Physics|Mathematics|Nonlinear Sciences|Computer Science|Quantitative Biology|Quantitative Finance|
Statistics|Electrical Engineering and Systems Science|Economics|General Relativity and Quantum Cosmology|
High Energy Physics - Experiment|High Energy Physics - Lattice|High Energy Physics - Phenomenology|High Energy Physics - Theory|
Mathematical Physics|Nuclear Experiment|Nuclear Theory|Quantum Physics|Astrophysics of Galaxies|
Cosmology and Nongalactic Astrophysics|Earth and Planetary Astrophysics|High Energy Astrophysical Phenomena|
Instrumentation and Methods for Astrophysics|Solar and Stellar Astrophysics|Disordered Systems and Neural Networks|
Materials Science|Mesoscale and Nanoscale Physics|Other Condensed Matter|Quantum Gases|Soft Condensed Matter|
Statistical Mechanics|Strongly Correlated Electrons|Superconductivity|Accelerator Physics|Applied Physics|
Atmospheric and Oceanic Physics|Atomic and Molecular Clusters|Atomic Physics|Biological Physics|Chemical Physics|
Classical Physics|Computational Physics|Data Analysis, Statistics and Probability|Fluid Dynamics|General Physics|Geophysics|
History and Philosophy of Physics|Instrumentation and Detectors|Medical Physics|Optics|Physics and Society|
Physics Education|Plasma Physics|Popular Physics|Space Physics|Adaptation and Self-Organizing Systems|
Cellular Automata and Lattice Gases|Chaotic Dynamics|Exactly Solvable and Integrable Systems|Pattern Formation and Solitons|
Algebraic Geometry|Algebraic Topology|Analysis of PDEs|Category Theory|Classical Analysis and ODEs|Combinatorics|
Commutative Algebra|Complex Variables|Differential Geometry|Dynamical Systems|Functional Analysis|General Mathematics|
General Topology|Geometric Topology|Group Theory|History and Overview|Information Theory|K-Theory and Homology|Logic|
Metric Geometry|Number Theory|Numerical Analysis|Operator Algebras|Optimization and Control|Probability|Quantum Algebra|
Representation Theory|Rings and Algebras|Spectral Theory|Statistics Theory|Symplectic Geometry|Artificial Intelligence|
Computation and Language|Computational Complexity|Computational Engineering, Finance, and Science|Computational Geometry|
Computer Science and Game Theory|Computer Vision and Pattern Recognition|Computers and Society|Cryptography and Security|
Data Structures and Algorithms|Databases|Digital Libraries|Discrete Mathematics|
Distributed, Parallel, and Cluster Computing|Emerging Technologies|Formal Languages and Automata Theory|General Literature|
Graphics|Hardware Architecture|Human-Computer Interaction|Information Retrieval|Logic in Computer Science|Machine Learning|
Mathematical Software|Multiagent Systems|Multimedia|Networking and Internet Architecture|
Neural and Evolutionary Computing|Operating Systems|Other Computer Science|Performance|Programming Languages|Robotics|
Social and Information Networks|Software Engineering|Sound|Symbolic Computation|Systems and Control|Biomolecules|
Cell Behavior|Genomics|Molecular Networks|Neurons and Cognition|Other Quantitative Biology|Populations and Evolution|
Quantitative Methods|Subcellular Processes|Tissues and Organs|Computational Finance|General Finance|Mathematical Finance|
Portfolio Management|Pricing of Securities|Risk Management|Statistical Finance|Trading and Market Microstructure|
Applications|Computation|Methodology|Other Statistics|Audio and Speech Processing|Image and Video Processing|
Signal Processing|Econometrics|General Economics|Theoretical Economics`;

/** The archive's names for its subjects, which stand alone above its lists. */
export const subjectNames: ReadonlySet<string> = new Set(NAMES.split('|').map((name) => name.trim()));
