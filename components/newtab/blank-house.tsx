const days = [1, 2, 3, 4, 5, 6, 7];

/** Seven dark windows: before anything is known. `index.html` holds the same. */
export function BlankHouse() {
  return (
    <div className="house" aria-hidden="true">
      <div className="house-head" />
      <ol className="windows">
        {days.map((day) => (
          <li key={day} className="day">
            <div className="pane" />
            <p className="day-label" />
          </li>
        ))}
      </ol>
      <div className="house-foot" />
    </div>
  );
}
